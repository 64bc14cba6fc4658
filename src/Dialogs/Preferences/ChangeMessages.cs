using System.Globalization;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Preferences;

namespace Dialogs.Preferences;

/// <summary>Changes which messages the city may start: none, none for a month, none of one kind, all again, another hour, quiet hours.</summary>
sealed class ChangeMessages(SetMessages setMessages) : Dialog(DialogId)
{
    public const string DialogId = "change-messages";

    static readonly (TimeOnly From, TimeOnly To)[] usual = [(new(20, 0), new(8, 0)), (new(22, 0), new(7, 0)), (new(21, 0), new(8, 0))];

    static readonly Slot<string> change = new(
        "change", (heard, _) => MessageWords.In(heard, idle: true) is { } choice ? [choice.ToString()] : [], kept => kept, kept => Enum.TryParse<MessageChoice>(kept, out _) ? kept : null, Label);

    static readonly Slot<string> hour = new(
        "hour", (heard, _) => MessageWords.HourIn(heard) is { } at ? [at.ToString("HH:mm", CultureInfo.InvariantCulture)] : [], kept => kept, kept => kept, kept => new("lectures.text", ("text", kept)));

    static readonly Slot<string> quiet = new(
        "quiet", (heard, _) => MessageWords.QuietIn(heard) is { } hours ? [Kept(hours)] : [], kept => kept, kept => kept, kept => Hours(Read(kept)));

    public override IReadOnlyList<Slot> Slots { get; } = [change, hour, quiet];

    /// <summary>The answers with which it stops all.</summary>
    public static IReadOnlyDictionary<string, string> StopAll { get; } = new Dictionary<string, string> { [change.Name] = nameof(MessageChoice.StopAll) };

    internal override bool Preempts(Heard heard, bool idle) => MessageWords.In(heard, idle) is not null;

    public override async Task Run(Talk talk)
    {
        var choice = Enum.Parse<MessageChoice>(await talk.Ask(change, new Line("messages.which").With([.. Enum.GetNames<MessageChoice>().Where(IsOffered).Select(name => new Option(name, Label(name)))])));
        if (choice == MessageChoice.Quiet)
        {
            await Rest(talk);
            return;
        }
        var at = choice == MessageChoice.RemindAt ? TimeOnly.ParseExact(await talk.Ask(hour, new("messages.which-hour")), "HH:mm", CultureInfo.InvariantCulture) : (TimeOnly?)null;
        var line = new Line($"messages.chosen.{choice}", ("hour", at), ("days", (int)SetMessages.Pause.TotalDays));
        await talk.Do("choice", key => setMessages.Decide(choice, at, LineBook.Text(line, talk.Who.Language), talk.Who, key), _ => new(line));
        talk.Say(line);
    }

    async Task Rest(Talk talk)
    {
        var options = usual.Select(hours => new Option(Kept(hours), Hours(hours)));
        var hours = Read(await talk.Ask(quiet, new Line("messages.which-quiet").With([.. options])));
        var line = new Line("messages.chosen.Quiet", ("hours", Hours(hours)));
        await talk.Do("quiet", key => setMessages.Rest(hours.From, hours.To, LineBook.Text(line, talk.Who.Language), talk.Who, key),
            refusal => new(new Line("messages.no-quiet", ("most", ((NoQuietHours)refusal).Most)), quiet.Name));
        talk.Say(line);
    }

    // Five at most; these matter least, and are said where such a message came.
    static bool IsOffered(string choice) => choice is not (nameof(MessageChoice.StopOffers) or nameof(MessageChoice.StopNews) or nameof(MessageChoice.StopRatings) or nameof(MessageChoice.Quiet));

    static string Kept((TimeOnly From, TimeOnly To) hours) => string.Create(CultureInfo.InvariantCulture, $"{hours.From:HH:mm}-{hours.To:HH:mm}");

    static (TimeOnly From, TimeOnly To) Read(string kept) =>
        (TimeOnly.ParseExact(kept[..5], "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(kept[6..], "HH:mm", CultureInfo.InvariantCulture));

    static Line Hours((TimeOnly From, TimeOnly To) hours) => new("messages.hours", ("from", hours.From), ("to", hours.To));

    static Line Label(string choice) => new($"messages.choice.{choice}");
}
