using Dialogs.Lines;

namespace Dialogs.Talking;

/// <summary>What the talk itself says, whatever the dialog.</summary>
static class TalkingLines
{
    public static readonly Line WhichIsMeant = new("talking.which-is-meant");
    public static readonly Line NotAmongThese = new("talking.not-among-these");
    public static readonly Line Trouble = new("talking.trouble");
    public static readonly Line Forgotten = new("talking.forgotten");
    public static readonly Line CannotRead = new("talking.cannot-read");
    public static readonly Line Hidden = new("talking.hidden");
    public static readonly Line Slow = new("talking.slow");
    public static readonly Line More = new("talking.more");
    public static readonly Line NotUnderstood = new("talking.not-understood");
    public static readonly Line NoMore = new("talking.no-more");
    public static readonly Line Again = new("talking.again");
    public static readonly Line AtTheBeginning = new("talking.at-the-beginning");
    public static readonly Line CannotSkip = new("talking.cannot-skip");
    public static readonly Line GivenUp = new("talking.given-up");
    public static readonly Line FromTheBeginning = new("talking.from-the-beginning");
    public static readonly Line NothingToCancel = new("talking.nothing-to-cancel");
    public static readonly Line LanguageSet = new("talking.language-set");
    public static readonly Line NothingOpen = new("talking.nothing-open");
    public static readonly Line Menu = new("talking.menu");
    public static readonly Line AnythingElse = new("talking.anything-else");
    public static readonly Line Hello = new("talking.hello");
    public static readonly Line Welcome = new("talking.thanks");

    public static readonly IReadOnlyList<Option> YesAndNo = [Option.Of("talking.choice", Talk.Yes), Option.Of("talking.choice", Talk.No)];

    public static Line BackTo(string dialog) => new("talking.back-to", ("dialog", new Line($"dialog.{dialog}.title")));

    public static Line IsThatMeant(string dialog, IEnumerable<Line> told) => told.ToList() is { Count: > 0 } what
        ? new("talking.is-that-meant", ("dialog", new Line($"dialog.{dialog}.title")), ("what", what))
        : new("talking.is-only-that-meant", ("dialog", new Line($"dialog.{dialog}.title")));

    public static Line StillNotUnderstood(Line person) => new("talking.still-not-understood", ("person", person));
}
