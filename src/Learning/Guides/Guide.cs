namespace Learning.Guides;

/// <summary>Steps that lead somebody to something they want to do, in one language: the content of one file under <c>content/guides</c>.</summary>
public sealed record Guide
{
    /// <summary>Stable id, such as <c>wechat-video-call</c>; the same in every language. At most 64 letters, digits and <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The language it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>What one learns, as people say it.</summary>
    public required string Title { get; init; }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of the file's text: another text is another version.</summary>
    public required string Version { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How hard it is, 1 (easy) to 3.</summary>
    public required int Level { get; init; }

    /// <summary>For whom it is, such as <c>elderly</c>.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>Other words for what one learns.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What must be there before the first step.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What is told before the first step, where money or data is at risk; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>How the same is done without a phone.</summary>
    public required string Offline { get; init; }

    /// <summary>Who helps where it says "a person", such as <c>community-volunteer</c>.</summary>
    public required string Handoff { get; init; }

    /// <summary>When, by whom and on what phone it was tried; null while nobody has.</summary>
    public string? VerifiedOn { get; init; }

    /// <summary>By when staff look at it again.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>The steps, from 1; at least one.</summary>
    public required IReadOnlyList<GuideStep> Steps { get; init; }

    /// <summary>The step of this number, from 1; null when there is none.</summary>
    public GuideStep? Step(int number) => number >= 1 && number <= Steps.Count ? Steps[number - 1] : null;
}

/// <summary>One thing to do.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Title">What it is called; who paused in it is led back to it by this.</param>
/// <param name="Text">What to do.</param>
/// <param name="Picture">What it looks like; null for none.</param>
/// <param name="See">What one sees when it went well.</param>
/// <param name="Stuck">What may go wrong, and what to do then.</param>
/// <param name="Careful">What to be careful of; null for nothing.</param>
/// <param name="Tip">What makes it easier; null for nothing.</param>
/// <param name="Say">What is read aloud in place of the text; null when the text reads well.</param>
/// <param name="Required">True when it is not to be skipped.</param>
/// <param name="SkipIf">When it may be skipped, as a question or condition in words; null for never by itself.</param>
public sealed record GuideStep(
    int Number, string Title, string Text, StepPicture? Picture, string See, IReadOnlyList<Stuck> Stuck,
    string? Careful, string? Tip, string? Say, bool Required, string? SkipIf);

/// <summary>A picture of a step.</summary>
/// <param name="File">Its file below <c>content/guides</c>, such as <c>img/send-photo-1.svg</c>.</param>
/// <param name="Alt">What is to be seen on it, for who does not see it.</param>
public sealed record StepPicture(string File, string Alt);

/// <summary>Something that may go wrong in a step.</summary>
/// <param name="Symptom">What the person sees or says.</param>
/// <param name="Advice">What to do then.</param>
/// <param name="AsksPerson">True when a person is to be offered as well.</param>
/// <param name="GoTo">The step to go to; null to stay.</param>
public sealed record Stuck(string Symptom, string Advice, bool AsksPerson, int? GoTo);
