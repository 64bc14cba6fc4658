using Dialogs.Lines;
using Dialogs.Understanding;

namespace Dialogs.Talking;

/// <summary>
/// One thing a person can do with the bot. <see cref="Run"/> reads like the conversation; it is read again from its first line
/// at every message, so it may do nothing to the world but through <see cref="Talk.Do{T}"/>.
/// </summary>
public abstract class Dialog(string id)
{
    readonly string start = $"start.{id}";

    /// <summary>The stored name, and the prefix of its lines <c>dialog.{id}.title</c> and <c>dialog.{id}.menu</c>.</summary>
    public string Id => id;

    /// <summary>Everything it listens for, also when it has not asked.</summary>
    public virtual IReadOnlyList<Slot> Slots => [];

    /// <summary>Its place on the first screen for elderly residents, which has room for two besides a person; null for none.</summary>
    public virtual int? FirstScreen => null;

    /// <summary>True when it stands in the menu.</summary>
    public virtual bool InMenu => false;

    /// <summary>How strongly the message asks for this dialog: the length of its longest words that stand there; 0 for not at all.</summary>
    internal int Strength(Heard heard) => Math.Max(heard.Longest(start), Claims(heard));

    /// <summary>True when the message asks for this dialog, by more than the words listed for it.</summary>
    internal virtual bool IsWishedIn(Heard heard) => false;

    /// <summary>How strongly the message asks for this dialog by words that are no list's, such as a title: their length; 0 for not at all.</summary>
    internal virtual int Claims(Heard heard) => 0;

    /// <summary>True when the message asks for this dialog before all else is looked at: words that must work wherever they are said.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="idle">True when nothing else is under way.</param>
    internal virtual bool Preempts(Heard heard, bool idle) => false;

    /// <summary>True when its question is put again after something else was done; false when it then has lapsed.</summary>
    internal virtual bool Waits => true;

    /// <summary>True when all it offers to choose from are public records, which a language model may be told of.</summary>
    internal virtual bool OffersRecords => false;

    /// <summary>True when it only tells something: what would lapse when another dialog begins stands after it as before.</summary>
    internal virtual bool OnlyTells => false;

    /// <summary>What a message means while this dialog asks, before it is looked at as a word of command; null to leave it to those.</summary>
    internal virtual IReadOnlyList<Command>? Means(Heard heard, OpenQuestion open) => null;

    /// <summary>What becomes, in the middle of this dialog, of a message that nobody understands; null for the usual.</summary>
    internal virtual Command? Unclear(Heard heard, OpenQuestion? open) => null;

    /// <summary>What of it was told by these answers, as people are told about it.</summary>
    internal IEnumerable<Line> Told(IReadOnlyDictionary<string, string> answers) =>
        Slots.Select(slot => answers.GetValueOrDefault(slot.Name) is { } kept ? slot.Label(kept) : null).OfType<Line>();

    /// <summary>The conversation, from its first line.</summary>
    public abstract Task Run(Talk talk);
}
