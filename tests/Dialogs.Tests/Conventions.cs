using System.Text.RegularExpressions;
using Dialogs.Lines;
using Dialogs.Talking;
using Learning;

namespace Dialogs.Tests;

public sealed partial class Conventions
{
    static readonly string[] Texts = [.. Directory.EnumerateFiles(Transcripts.Folder, "*.txt", SearchOption.AllDirectories).Select(File.ReadAllText)];

    [Fact]
    public void Every_line_is_there_in_both_languages() =>
        Assert.Equal(LineBook.Keys(Language.Chinese).Order(), LineBook.Keys(Language.English).Order());

    [Fact]
    public void Every_line_fills_in_the_same_in_both_languages()
    {
        foreach (var key in LineBook.Keys(Language.Chinese))
        {
            Assert.Equal((key, Fields(key, Language.Chinese)), (key, Fields(key, Language.English)));
        }
    }

    [Fact]
    public void Every_line_is_said_in_some_transcript()
    {
        // Said where there is no conversation to read from, when something breaks, when two things happen in the same moment, or where more is on than in the small city.
        string[] elsewhere =
        [
            "talking.slow", "talking.trouble", "people.with-model", "lectures.text", "lectures.hours", "bookings.no-such-booking",
            "about.found", "about.nothing", "answers.too-many", "answers.source.steps", "guides.none", "guides.staff-asked", "guides.staff-full", "preferences.which", "dialog.change-view.title", "dialog.reminder.title", "dialog.session-changed.title", "dialog.rating.title", "dialog.columns.title", "dialog.recording-ready.title", "dialog.watch-session.title", "dialog.watched-changed.title", "dialog.change-messages.title", "dialog.why-message.title", "dialog.broadcast.title", "dialog.try-broadcast.title",
            // Whole lines of these may be left out, which the search for them does not know.
            "guides.offer", "guides.other-words", "guides.persons",
            "places.text", "places.on-and-more",
            "catalogue.which-nearly", "catalogue.details.summary", "catalogue.details.provider", "reading.kind.Resource", "reading.kind.Textbook", "reading.kind.ReadingEvent", "reading.list-is-full", "reading.too-many-topics",
        ];
        var unsaid = LineBook.Keys(Language.Chinese).Where(k => !elsewhere.Contains(k) && !IsSaid(k, Language.Chinese) && !IsSaid(k, Language.English));
        Assert.Empty(unsaid);
    }

    [Fact]
    public async Task Every_dialog_is_played_in_some_transcript()
    {
        await using var world = await World.Begin();
        var played = new HashSet<string>();
        foreach (var text in Texts)
        {
            await using var stage = await World.Begin();
            stage.AfterTurn = (_, _, turned) =>
            {
                played.UnionWith(TalkState.Read(turned.State)!.Stack.Select(f => f.Dialog));
                return Task.CompletedTask;
            };
            await new Transcript(stage).Play(Transcript.Script(text));
        }
        var silent = new[] { "offer-ended", "helper-joined", "helper-moved", "helper-hint", "helper-left", "why-message", "question-answered", "question-put-off", "broadcast", "columns", "recording-ready", "watch-session", "watched-changed" }; // tell something and ask nothing, so no state ever holds them
        Assert.Equal(world.Get<IReadOnlyList<Dialog>>().Select(d => d.Id).Except(silent).Order(), played.Order());
    }

    /// <summary>These names lie in conversations under way: to rename one is to ask people again.</summary>
    [Fact]
    public async Task Names_of_dialogs_and_slots_stay_as_they_are()
    {
        await using var world = await World.Begin();
        var names = world.Get<IReadOnlyList<Dialog>>().Select(d => $"{d.Id}: {string.Join(' ', d.Slots.Select(s => s.Name))}".TrimEnd(' ', ':'));
        Assert.Equal(
            ["find-place: kind where pace itself", "find-course: wish where step", "find-reading: form minutes about", "my-list: action", "follow-topics: action topic", "columns", "book-lecture: topic day hours district band mode title seats", "my-bookings: booking action stay day hours district mode", "watch-recording: topic band", "recording-ready", "watch-session", "offer-made", "offer-ended", "ask-question: question", "follow-guide: guide resume begin move", "helper-joined", "helper-moved", "helper-hint", "helper-left", "learn-again", "change-view: change", "reminder", "session-changed", "watched-changed", "rating: value words", "why-message", "change-messages: change hour quiet", "my-data: action", "question-answered", "question-put-off", "broadcast", "try-broadcast: code"],
            names);
    }

    [Fact]
    public void Dialogs_know_no_channel_no_store_and_no_model()
    {
        var known = typeof(Dialog).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(known, n => n.Contains("AspNetCore") || n.Contains("EntityFramework") || n.Contains("Redis") || n.Contains("Sqlite") || n.Contains("OpenAI") || n.Contains("Http"));
        Assert.DoesNotContain(typeof(Learning.Lectures.Offer).Assembly.GetReferencedAssemblies(), a => a.Name is "Dialogs" or "LearningBot");
    }

    static bool IsSaid(string key, Language language)
    {
        var written = LineBook.Template(key, language).Replace("\n", "\n< ", StringComparison.Ordinal);
        var pattern = string.Join(".*?", FieldOf().Split(written).Select(Regex.Escape));
        return pattern.Length == 0 || Texts.Any(t => Regex.IsMatch(t, $"{pattern}"));
    }

    static string Fields(string key, Language language) =>
        string.Join(' ', FieldOf().Matches(LineBook.Template(key, language)).Select(m => m.Value.Trim('{', '}').Split('|')[0]).Order());

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex FieldOf();
}
