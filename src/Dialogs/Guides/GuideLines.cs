using Dialogs.Lines;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>What is said around the steps of a guide.</summary>
static class GuideLines
{
    /// <summary>Choices under a message.</summary>
    public const int Most = 3;

    public static readonly Line WhichGuide = new("guides.which");
    public static readonly Line None = new("guides.none");
    public static readonly Line NothingBegun = new("guides.nothing-begun");
    public static readonly Line Again = new("guides.again");
    public static readonly Line FirstStep = new("guides.first-step");
    public static readonly Line Required = new("guides.required");
    public static readonly Line Skipped = new("guides.skipped");
    public static readonly Line Smaller = new("guides.smaller");
    public static readonly Line NotWritten = new("guides.not-written");
    public static readonly Line Welcome = new("guides.welcome");
    public static readonly Line NotBegun = new("guides.not-begun");
    public static readonly Line WhatToDo = new("guides.unclear");
    public static readonly Line WhatToDoFew = new("guides.unclear-again");

    static readonly Line otherChoice = new("guides.choice.other");

    public static Option Name(Guide guide) => new(guide.Id, new Line("guides.name", ("title", guide.Title)), new Line("guides.name-long", ("title", guide.Title), ("minutes", guide.Minutes)));

    public static Option Begun(Guide guide, int step) =>
        new(guide.Id, new Line("guides.name", ("title", guide.Title)), new Line("guides.name-begun", ("title", guide.Title), ("step", step)));

    public static Line Offer(Guide guide) => new Line(
        "guides.offer",
        ("title", guide.Title), ("steps", guide.Steps.Count), ("minutes", guide.Minutes), ("needs", Needs(guide)),
        ("warning", guide.Warning is null ? null : new Line("guides.warning", ("text", guide.Warning))),
        ("untried", guide.VerifiedOn is null ? new Line("guides.untried") : null)).With(Choice("start"), new Option("other", otherChoice));

    public static Line Resume(Guide guide, int step) => new Line(
        "guides.resume", ("title", guide.Title), ("step", step), ("steps", guide.Steps.Count), ("name", guide.Step(step)!.Title))
        .With(Choice("resume"), Choice("restart"), new Option("other", otherChoice));

    public static Line Recap(Guide guide, int step) => new("guides.recap", ("title", guide.Title), ("step", step));

    public static Line Changed(Guide guide) => new("guides.changed", ("title", guide.Title));

    public static Line NeedsOf(Guide guide) => guide.Needs.Count == 0 ? new("guides.needs-nothing") : new("guides.needs-list", ("list", string.Join('\n', guide.Needs.Select(need => $"· {need}"))));

    public static Line Left(Guide guide, int step) =>
        new("guides.left", ("step", step), ("steps", guide.Steps.Count), ("left", guide.Steps.Count - step), ("minutes", Math.Max(1, guide.Minutes * (guide.Steps.Count - step + 1) / guide.Steps.Count)));

    public static Line NoSuchStep(Guide guide) => new("guides.no-such-step", ("steps", guide.Steps.Count));

    public static Line Restart(Guide guide) => new("guides.shall-i-restart", ("title", guide.Title));

    public static Line ShallILeave(Guide now, Guide other) => new("guides.shall-i-leave", ("now", now.Title), ("other", other.Title));

    public static Line Paused(Guide guide, int step) => new("guides.paused", ("title", guide.Title), ("step", step));

    public static Line Stopped(Guide guide, int step) => new("guides.stopped", ("title", guide.Title), ("step", step));

    public static Line Done(Guide guide) => new("guides.done", ("title", guide.Title));

    public static Line Answer(string text) => new("guides.answer", ("text", text));

    public static Option Choice(string value) => Option.Of("guides.choice", value);

    static Line? Needs(Guide guide) => guide.Needs.Count == 0 ? null : new Line("guides.needs", ("list", string.Join('\n', guide.Needs.Select(need => $"· {need}"))));
}
