using Dialogs.Understanding.Privacy;

namespace Dialogs.Understanding.Models;

/// <summary>What a model is shown, and what is wanted of it.</summary>
/// <param name="Purpose">What the reply is for.</param>
/// <param name="Instructions">What it is to do: our own words only, the same for everybody, never a person's.</param>
/// <param name="Words">What a person wrote, without what would tell who they are.</param>
/// <param name="Schema">The JSON schema the reply must hold to.</param>
public sealed record ModelRequest(ModelPurpose Purpose, string Instructions, Redacted Words, string Schema)
{
    /// <summary>Public records of the city that the reply may rest on, as JSON; empty for none.</summary>
    public string Records { get; init; } = "";

    /// <summary>The reply ends after so many tokens.</summary>
    public int MostTokens { get; init; } = 400;
}

/// <summary>What a model's reply is for.</summary>
public enum ModelPurpose
{
    /// <summary>To read what a message asks of the talk.</summary>
    Reading,

    /// <summary>To word an answer from records.</summary>
    Answering,

    /// <summary>To draft a text that staff look over.</summary>
    Drafting,
}

/// <summary>What a model replied.</summary>
/// <param name="Text">The text: JSON that ought to hold to the schema, not yet looked at.</param>
/// <param name="Cached">True when the same had been asked before, and no call was needed.</param>
public sealed record ModelReply(string Text, bool Cached);
