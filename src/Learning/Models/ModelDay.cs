namespace Learning.Models;

/// <summary>What the language model was asked for on one day of the city, over all instances.</summary>
public sealed class ModelDay
{
    /// <summary>The day in the city, <c>yyyy-MM-dd</c>.</summary>
    public required string Day { get; init; }

    /// <summary>Calls that ended.</summary>
    public long Calls { get; init; }

    /// <summary>Those among them that brought no reply that could be used.</summary>
    public long Failures { get; init; }

    /// <summary>Tokens that the model was shown.</summary>
    public long TokensIn { get; init; }

    /// <summary>Tokens that it replied with.</summary>
    public long TokensOut { get; init; }

    /// <summary>What the calls cost, in millionths of the currency.</summary>
    public long Money { get; init; }

    /// <summary>Tokens put by for calls that have not ended. Those of an instance that died stay put by until the day ends.</summary>
    public long HeldTokens { get; init; }

    /// <summary>The same for money.</summary>
    public long HeldMoney { get; init; }
}
