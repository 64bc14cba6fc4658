using Dialogs.Understanding;
using Dialogs.Understanding.Steps;

namespace Dialogs.Guides;

/// <summary>What a person does in a guide, as it is kept until it is carried out.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Of">The step, guide or place in a list that it names; empty for none.</param>
/// <param name="Said">The person's words; empty where a choice was tapped.</param>
sealed record Move(string Kind, string Of = "", string Said = "")
{
    public const string Next = "next";
    public const string Back = "back";
    public const string Goto = "goto";
    public const string Repeat = "repeat";
    public const string Slower = "slower";
    public const string Needs = "needs";
    public const string Progress = "progress";
    public const string Skip = "skip";
    public const string Stuck = "stuck";
    public const string Symptom = "symptom";
    public const string Fail = "fail";
    public const string Question = "question";
    public const string Human = "human";
    public const string Staff = "staff";
    public const string Family = "family";
    public const string EndHelp = "end-help";
    public const string Stay = "stay";
    public const string Pause = "pause";
    public const string Stop = "stop";
    public const string Restart = "restart";
    public const string Thanks = "thanks";
    public const string Other = "other";
    public const string Unclear = "unclear";

    /// <summary>As it is kept.</summary>
    public string Kept => $"{Kind}|{Of}|{Said}";

    /// <summary>Reads what was kept; a choice that was shown is its kind alone.</summary>
    public static Move Read(string kept) => kept.Split('|', 3) is [var kind, var of, var said] ? new(kind, of, said) : new(kept);

    /// <summary>What the words mean by rules; null when it is a question, another wish, or not clear.</summary>
    public static Move? Meant(Heard heard)
    {
        if (heard.Has("guide.end-help")) return new(EndHelp, Said: heard.Text);
        if (heard.Has("guide.family")) return new(Family, Said: heard.Text);
        if (heard.Plain is "0" or "零") return new(Human, Said: heard.Text);
        var kind = heard.Step switch
        {
            Step.Next => Next,
            Step.Back => Back,
            Step.Goto => Goto,
            Step.Repeat or Step.Resume => Repeat,
            Step.Slower => Slower,
            Step.Needs => Needs,
            Step.Progress => Progress,
            Step.Skip => Skip,
            Step.Stuck => Stuck,
            Step.No => Fail,
            Step.Human => Human,
            Step.Pause => Pause,
            Step.Restart => Restart,
            Step.Stop => Stop,
            Step.Thanks => Thanks,
            _ => null,
        };
        return kind is null ? null : new(kind, kind == Goto ? $"{StepReader.Number(heard.Text)}" : "", heard.Text);
    }
}
