using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dialogs.Talking;
using Learning;
using Learning.Answers;
using Learning.Catalogue;
using LearningBot.Models;
using LearningBot.Serving;

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
        Notes = "A line is {\"id\", \"text\", \"language\": \"zh\" or \"en\", \"now\"} and may name a \"conversation\", which goes on from its earlier lines; nothing is kept and nothing is sent. \"facets\" holds the catalogue's values for each column and, last, the person's own words where they are others.",
    };

    static async Task<int> Run(Call call)
    {
        await using var service = Service.Build(call.Settings);
        await service.Services.GetServices<IHostedService>().OfType<PrepareStores>().Single().StartingAsync(call.Cancel);
        await using var model = await service.Services.StartModel(call.Cancel);
        await IndexBar.Refresh(service.Services.GetRequiredService<CatalogueIndex>(), call);
        await service.Services.GetRequiredService<AnswerIndex>().Refresh(call.Cancel);
        var understanding = ActivatorUtilities.CreateInstance<Understanding>(service.Services);
        return await Run(understanding, call.Operands[0], call.Operands[1], call.Terminal.Errors, call.Cancel);
    }

    /// <summary>Understands all lines of <paramref name="input"/> in order and writes one line for each.</summary>
    /// <returns><see cref="Exit.Ok"/>, or <see cref="Exit.Failed"/> at the first line that cannot be read; what was written before it stays.</returns>
    internal static async Task<int> Run(Understanding understanding, string input, string output, TextWriter errors, CancellationToken cancel)
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
                await writer.WriteLineAsync(JsonSerializer.Serialize(await One(understanding, line, cancel), json));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                await errors.WriteLineAsync($"Line {number} of {input} cannot be read: {e.Message}");
                return Exit.Failed;
            }
        }

        return Exit.Ok;
    }

    static Task<UnderstoodLine> One(Understanding understanding, UnderstandLine line, CancellationToken cancel)
    {
        var text = line.Text ?? throw new FormatException("it has no \"text\".");
        var language = line.Language switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => throw new FormatException("\"language\" must be \"zh\" or \"en\"."),
        };
        var now = Now(line.Now);
        return understanding.Of(line, new(text.Length > Incoming.MaxWords ? text[..Incoming.MaxWords] : text, language, now), cancel);
    }

    static DateTimeOffset Now(string? now) =>
        now is null ? TimeProvider.System.GetLocalNow()
        : DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw new FormatException("\"now\" must be an ISO time such as 2026-11-25T09:00:00+08:00.");
}
