namespace Learning.Models;

/// <summary>What calls of the language model cost, or may cost.</summary>
/// <param name="TokensIn">Tokens that the model is shown.</param>
/// <param name="TokensOut">Tokens that it replies with.</param>
/// <param name="Money">Millionths of the currency.</param>
public readonly record struct ModelCost(long TokensIn, long TokensOut, long Money)
{
    /// <summary>Tokens of both kinds.</summary>
    public long Tokens => TokensIn + TokensOut;
}

/// <summary>How much the city spends on the language model in a day.</summary>
/// <param name="Tokens">Tokens of both kinds.</param>
/// <param name="Money">Millionths of the currency; null for no limit.</param>
public sealed record DayLimits(long Tokens, long? Money);

/// <summary>What was put by for a call.</summary>
/// <param name="Day">The day it was put by on.</param>
/// <param name="Most">The most that the call can cost.</param>
public sealed record ModelHold(string Day, ModelCost Most);

/// <summary>How a call ended.</summary>
/// <param name="Hold">What was put by for it.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Made">False when it was not made after all.</param>
/// <param name="Failed">True when it brought no reply that could be used.</param>
public sealed record ModelSpent(ModelHold Hold, ModelCost Cost, bool Made, bool Failed);
