using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dialogs.Understanding;
using Learning;

namespace LearningBot.Commands;

/// <summary>Reads messages from a file of JSON lines and writes what the bot made of each, so that it can be judged.</summary>
static class Understand
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "understand",
        "Reads messages, one JSON object a line, and writes what the bot made of each.",
        Run)
    {
        Operands = [new("IN", "The file with the messages."), new("OUT", "The file to write; it is replaced.")],
        Notes = "A line is {\"id\", \"text\", \"language\": \"zh\" or \"en\", \"now\"}; nothing is kept and nothing is sent.",
    };

    static async Task<int> Run(Call call)
    {
        await using var service = Service.Build(call.Settings);
        var listener = service.Services.GetRequiredService<Listener>();
        return await Run(listener, call.Operands[0], call.Operands[1], call.Terminal.Errors, call.Cancel);
    }

    /// <summary>Understands all lines of <paramref name="input"/> in order and writes one line for each.</summary>
    /// <returns><see cref="Exit.Ok"/>, or <see cref="Exit.Failed"/> at the first line that cannot be read; what was written before it stays.</returns>
    internal static async Task<int> Run(Listener listener, string input, string output, TextWriter errors, CancellationToken cancel)
    {
        using var reader = new StreamReader(input);
        await using var writer = new StreamWriter(output);
        for (var number = 1; await reader.ReadLineAsync(cancel) is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            try
            {
                var line = JsonSerializer.Deserialize<UnderstandLine>(text, json) ?? throw new FormatException("it is null");
                await writer.WriteLineAsync(JsonSerializer.Serialize(One(listener, line), json));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                await errors.WriteLineAsync($"Line {number} of {input} cannot be read: {e.Message}");
                return Exit.Failed;
            }
        }

        return Exit.Ok;
    }

    static UnderstoodLine One(Listener listener, UnderstandLine line)
    {
        var text = line.Text ?? throw new FormatException("it has no \"text\".");
        var language = line.Language switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => throw new FormatException("\"language\" must be \"zh\" or \"en\"."),
        };
        var now = Now(line.Now);
        return new()
        {
            Id = line.Id,
            Dates = UnderstoodText.Dates(text, language, now),
            Numbers = UnderstoodText.Numbers(text, language),
            Commands = [.. listener.Hear(text, language, now).Select(command => command.Brief)],
        };
    }

    static DateTimeOffset Now(string? now) =>
        now is null ? TimeProvider.System.GetLocalNow()
        : DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw new FormatException("\"now\" must be an ISO time such as 2026-11-25T09:00:00+08:00.");
}
