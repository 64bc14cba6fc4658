using Dialogs.Understanding;

namespace Dialogs.Talking;

/// <summary>
/// One thing a person can do with the bot. <see cref="Run"/> reads like the conversation; it is read again from its first line
/// at every message, so it may do nothing to the world but through <see cref="Talk.Do{T}"/>.
/// </summary>
public abstract class Dialog(string id)
{
    /// <summary>The stored name, and the prefix of its lines <c>dialog.{id}.title</c> and <c>dialog.{id}.menu</c>.</summary>
    public string Id => id;

    /// <summary>Everything it listens for, also when it has not asked.</summary>
    public virtual IReadOnlyList<Slot> Slots => [];

    /// <summary>True when it stands in the menu.</summary>
    public virtual bool InMenu => false;

    /// <summary>True when the message asks for this dialog, by more than the words listed for it.</summary>
    internal virtual bool IsWishedIn(Heard heard) => false;

    /// <summary>The conversation, from its first line.</summary>
    public abstract Task Run(Talk talk);
}
