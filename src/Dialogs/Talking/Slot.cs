using Dialogs.Lines;
using Dialogs.Understanding;

namespace Dialogs.Talking;

/// <summary>
/// One fact a dialog needs. Its name is a contract with conversations under way: renamed, it is asked again. What is kept is
/// the value that was understood, never the words.
/// </summary>
public abstract class Slot(string name)
{
    /// <summary>The stored name, unique in its dialog.</summary>
    public string Name => name;

    /// <summary>
    /// What of this is in the message, as values to keep: one when it is clear, several when it could be any of them, none
    /// when nothing of it is said.
    /// </summary>
    /// <param name="heard">The message.</param>
    /// <param name="asked">True when this was just asked, so that a bare "2" may be meant for it.</param>
    internal abstract IReadOnlyList<string> Hear(Heard heard, bool asked);

    /// <summary>The same in the middle of a dialog, where a message may change what was said before or speak of what is in view.</summary>
    internal virtual IReadOnlyList<string> Hear(Heard heard, Amid amid) => Hear(heard, amid.Asked == Name);

    /// <summary>What of a value the city itself knows, free words left out; null when nothing. A language model may propose no more than this.</summary>
    internal virtual string? Known(string kept) => kept;

    /// <summary>A value as people are told about it; null when what was kept can no longer be read.</summary>
    internal abstract Line? Label(string kept);
}

/// <summary>A slot with values of one type.</summary>
/// <param name="name">The stored name, unique in its dialog.</param>
/// <param name="hear">Reads values from a message; the second argument tells whether this was just asked.</param>
/// <param name="keep">Writes a value.</param>
/// <param name="recall">Reads what was written; null when it is no longer readable or no longer makes sense, such as a day gone by.</param>
/// <param name="label">Says a value.</param>
/// <param name="change">
/// Reads what a message makes of the value that was kept (null for none); null when it says nothing of it. Left out where each message
/// says the whole value.
/// </param>
public sealed class Slot<T>(
    string name,
    Func<Heard, bool, IReadOnlyList<T>> hear,
    Func<T, string> keep,
    Func<string, T?> recall,
    Func<T, Line> label,
    Func<Heard, T?, Amid, T?>? change = null) : Slot(name)
    where T : class
{
    /// <summary>The value that was kept; null when it can no longer be read.</summary>
    internal T? Recall(string kept) => recall(kept);

    internal override IReadOnlyList<string> Hear(Heard heard, bool asked) => [.. hear(heard, asked).Select(keep).Distinct()];

    internal override IReadOnlyList<string> Hear(Heard heard, Amid amid)
    {
        if (change is null) return Hear(heard, amid.Asked == Name);
        return change(heard, amid.Kept is null ? null : recall(amid.Kept), amid) is { } changed ? [keep(changed)] : [];
    }

    /// <summary>What of a value the city itself knows; null for all of it, as where values are a closed set.</summary>
    public Func<T, T?>? KnownPart { get; init; }

    internal override string? Known(string kept) =>
        KnownPart is null ? kept : recall(kept) is { } value && KnownPart(value) is { } known ? keep(known) : null;

    internal override Line? Label(string kept) => recall(kept) is { } value ? label(value) : null;
}

/// <summary>What a message is said amid.</summary>
/// <param name="Asked">Name of the slot that was just asked; null for none.</param>
/// <param name="Kept">What was kept of the slot that listens; null for nothing.</param>
/// <param name="About">Id of the thing in view; null for none.</param>
public readonly record struct Amid(string? Asked, string? Kept, string? About);
