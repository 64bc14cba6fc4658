using Learning;

namespace LearningBot.Staff.Drafts;

/// <summary>What staff may have drafted of a text in two languages.</summary>
enum DraftWish
{
    /// <summary>The English, from the Chinese.</summary>
    ToEnglish,

    /// <summary>The Chinese, from the English.</summary>
    ToChinese,

    /// <summary>The Chinese in plainer words.</summary>
    PlainerChinese,

    /// <summary>The English in plainer words.</summary>
    PlainerEnglish,

    /// <summary>The answer to a question, from the known answers.</summary>
    FromKnown,
}

/// <summary>The buttons for drafts on a page.</summary>
/// <param name="Address">Where they lead.</param>
/// <param name="Wishes">What may be drafted.</param>
sealed record DraftButtons(string Address, params IReadOnlyList<DraftWish> Wishes)
{
    /// <summary>Those of a text in two languages.</summary>
    public static IReadOnlyList<DraftWish> OfText { get; } = [DraftWish.ToEnglish, DraftWish.ToChinese, DraftWish.PlainerChinese, DraftWish.PlainerEnglish];
}

/// <summary>Why there is no draft.</summary>
enum NoDraft
{
    /// <summary>There is no text to make it from.</summary>
    Nothing,

    /// <summary>The text tells too much of somebody, or is too long, to be shown to a language model.</summary>
    Private,

    /// <summary>Whoever asks has had as many drafts as one may, or waits for another one.</summary>
    TooMany,

    /// <summary>The model gave none: it is off, busy, too slow or down, the day's budget is spent, or what it gave is none.</summary>
    NoReply,

    /// <summary>Nothing that is known answers the question.</summary>
    NotKnown,
}

/// <summary>A text that a language model drafted. Nobody but staff has read it, and nothing is kept of it.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Before">What stood in its place.</param>
sealed record Draft(Language Language, string Before)
{
    /// <summary>The text; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>Why there is none; null when there is one.</summary>
    public NoDraft? Why { get; init; }

    /// <summary>Days, times, numbers and links in it that are not in what it was made from.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>Those in what it was made from that are not in it.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
