using System.Globalization;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Preferences;

namespace Dialogs.Preferences;

/// <summary>Changes which messages the city may start: none, none for a month, no reminders, no offers, all again, another hour.</summary>
sealed class ChangeMessages(SetMessages setMessages) : Dialog(DialogId)
{
    public const string DialogId = "change-messages";

    static readonly Slot<string> change = new(
        "change", (heard, _) => MessageWords.In(heard, idle: true) is { } choice ? [choice.ToString()] : [], kept => kept, kept => Enum.TryParse<MessageChoice>(kept, out _) ? kept : null, Label);

    static readonly Slot<string> hour = new(
        "hour", (heard, _) => MessageWords.HourIn(heard) is { } at ? [at.ToString("HH:mm", CultureInfo.InvariantCulture)] : [], kept => kept, kept => kept, kept => new("lectures.text", ("text", kept)));

    public override IReadOnlyList<Slot> Slots { get; } = [change, hour];

    /// <summary>The answers with which it stops all.</summary>
    public static IReadOnlyDictionary<string, string> StopAll { get; } = new Dictionary<string, string> { [change.Name] = nameof(MessageChoice.StopAll) };

    internal override bool Preempts(Heard heard, bool idle) => MessageWords.In(heard, idle) is not null;

    public override async Task Run(Talk talk)
    {
        var choice = Enum.Parse<MessageChoice>(await talk.Ask(change, new Line("messages.which").With([.. Enum.GetNames<MessageChoice>().Where(IsOffered).Select(name => new Option(name, Label(name)))])));
        var at = choice == MessageChoice.RemindAt ? TimeOnly.ParseExact(await talk.Ask(hour, new("messages.which-hour")), "HH:mm", CultureInfo.InvariantCulture) : (TimeOnly?)null;
        var line = new Line($"messages.chosen.{choice}", ("hour", at), ("days", (int)SetMessages.Pause.TotalDays));
        await talk.Do("choice", key => setMessages.Decide(choice, at, LineBook.Text(line, talk.Who.Language), talk.Who, key), _ => new(line));
        talk.Say(line);
    }

    // Five at most; these two matter least, and are said where such a message came.
    static bool IsOffered(string choice) => choice is not (nameof(MessageChoice.StopOffers) or nameof(MessageChoice.StopNews));

    static Line Label(string choice) => new($"messages.choice.{choice}");
}
