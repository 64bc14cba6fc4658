using System.Diagnostics.CodeAnalysis;

namespace Learning;

/// <summary>What can be the matter with a decision. Each feature lists its own in <c>Refusals.cs</c>.</summary>
public abstract record Refusal;

/// <summary>The outcome of a decision: its result, or the reason it was refused. Faults are exceptions, refusals are not.</summary>
/// <typeparam name="T">The result of a decision that was carried out.</typeparam>
public sealed class Decided<T>
    where T : class
{
    Decided(T? result, Refusal? refusal) => (Result, Refusal) = (result, refusal);

    /// <summary>The result; null when the decision was refused.</summary>
    public T? Result { get; }

    /// <summary>Why it was refused; null when it was carried out.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when the decision was carried out.</summary>
    [MemberNotNullWhen(true, nameof(Result)), MemberNotNullWhen(false, nameof(Refusal))]
    public bool Done => Result is not null;

    /// <summary>A decision that was carried out.</summary>
    public static implicit operator Decided<T>(T result) => new(result, null);

    /// <summary>A decision that was refused; nothing has changed and its key is not used up.</summary>
    public static implicit operator Decided<T>(Refusal refusal) => new(null, refusal);
}
