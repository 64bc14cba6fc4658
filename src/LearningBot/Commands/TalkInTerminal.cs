using System.Globalization;
using Dialogs.Talking;
using Learning;
using Learning.Answers;
using Learning.Catalogue;
using Learning.Lectures;
using Learning.People;
using Learning.Places;
using LearningBot.Models;
using LearningBot.Serving;

namespace LearningBot.Commands;

/// <summary>Chats in the terminal, with the records of the service, and saves what was said as a transcript.</summary>
static class TalkInTerminal
{
    const string Lang = "--lang";

    /// <summary>The command.</summary>
    public static Command Command { get; } = new("talk", "Chats in the terminal and saves the conversation as a transcript.", Run)
    {
        Options = [new(Lang, "The language to begin in.", "LANG") { Choices = ["zh", "en"] }],
        Notes = "An empty line or the end of the input ends it. What is booked is booked for real, in the records of the data folder.",
    };

    static async Task<int> Run(Call call)
    {
        await using var service = Service.Build(call.Settings);
        await service.Services.GetServices<IHostedService>().OfType<PrepareStores>().Single().StartingAsync(call.Cancel);
        await using var model = await service.Services.StartModel(call.Cancel);
        var file = await Open(service, call.Cancel);
        await using var transcript = file.Writer;
        var turns = service.Services.GetRequiredService<ITurns>();
        var catalogue = service.Services.GetRequiredService<CatalogueIndex>();
        var lectures = service.Services.GetRequiredService<LectureIndex>();
        var places = service.Services.GetRequiredService<PlaceIndex>();
        var answers = service.Services.GetRequiredService<AnswerIndex>();
        var incoming = First(call.Value(Lang) == "en" ? Language.English : Language.Chinese, file.Name);
        byte[]? state = null;
        for (var number = 1; ; number++)
        {
            await lectures.Refresh(call.Cancel);
            await IndexBar.Refresh(catalogue, call);
            await answers.Refresh(call.Cancel);
            await places.Refresh(call.Cancel);
            var turned = await turns.Take(state, incoming, call.Cancel);
            state = turned.State;
            await Write(turned.Said, call.Terminal.Out, transcript);
            await call.Terminal.Out.WriteAsync("> ");
            await call.Terminal.Out.FlushAsync(call.Cancel);
            if (await call.Terminal.In.ReadLineAsync(call.Cancel) is not { Length: > 0 } text) break;
            await transcript.WriteLineAsync($"> {text}");
            incoming = incoming with { Kind = IncomingKind.Words, MessageId = number.ToString(CultureInfo.InvariantCulture), Text = text };
        }
        await call.Terminal.Out.WriteLineAsync($"\n{file.Path}");
        return Exit.Ok;
    }

    static Incoming First(Language language, string conversation) => new()
    {
        From = new Address("terminal", "terminal", conversation, language),
        MessageId = "joined",
        Kind = IncomingKind.Joined,
    };

    static async Task Write(IEnumerable<Outgoing> said, params TextWriter[] places)
    {
        foreach (var message in said)
        {
            var file = message.File is { } attached ? $"\n[{attached.Name}]" : "";
            foreach (var line in (message.Text + file).Split('\n'))
            {
                foreach (var place in places) await place.WriteLineAsync($"< {line}");
            }
        }
    }

    static async Task<(StreamWriter Writer, string Name, string Path)> Open(WebApplication service, CancellationToken cancel)
    {
        var folder = Path.Combine(Settings.DataDirectory(service.Configuration), "talks");
        Directory.CreateDirectory(folder);
        var now = service.Services.GetRequiredService<TimeProvider>().GetLocalNow();
        var name = now.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        var path = Path.Combine(folder, $"{name}.txt");
        var writer = new StreamWriter(path);
        await writer.WriteLineAsync($"# talk of {now:yyyy-MM-dd HH:mm}".AsMemory(), cancel);
        return (writer, name, path);
    }
}
