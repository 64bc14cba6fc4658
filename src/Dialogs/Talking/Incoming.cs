using Learning.People;
using Learning.Places;

namespace Dialogs.Talking;

/// <summary>What kind of thing came in.</summary>
public enum IncomingKind
{
    /// <summary>Words: typed, spoken, or the label of a tapped choice.</summary>
    Words,

    /// <summary>A place on the map: where the person is, or what they point at.</summary>
    Place,

    /// <summary>The person has joined; they are welcomed once.</summary>
    Joined,

    /// <summary>The city begins: a dialog is started for a delivery.</summary>
    Delivery,

    /// <summary>Something the bot cannot read: a file, a picture, a sound, a sticker.</summary>
    Unreadable,
}

/// <summary>One message on its way in: checked by its channel, not yet understood.</summary>
public sealed record Incoming
{
    /// <summary>Who wrote, and where. Its language is the channel's guess; the talk may know better.</summary>
    public required Address From { get; init; }

    /// <summary>The channel's own id of the message; the same when it is delivered again.</summary>
    public required string MessageId { get; init; }

    /// <summary>What kind of thing came in.</summary>
    public required IncomingKind Kind { get; init; }

    /// <summary>The words; empty when there are none. At most <see cref="MaxWords"/> characters count.</summary>
    public string Text { get; init; } = "";

    /// <summary>For a place: where it is; else null.</summary>
    public Point? At { get; init; }

    /// <summary>For a delivery: the dialog to start.</summary>
    public string? Dialog { get; init; }

    /// <summary>For a delivery: the answers it starts with, by slot name.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>True when a person joins on a page made for elderly residents: the first message then offers three things, not all.</summary>
    public bool Elder { get; init; }

    /// <summary>True when its turn leaves nothing in the conversation: nothing is offered then, as no answer to it would be understood, and a fault is the caller's.</summary>
    public bool Apart { get; init; }

    /// <summary>Longer texts are cut here before they are understood.</summary>
    public const int MaxWords = 1000;
}
