using System.Globalization;
using Learning.People;

namespace Learning.Messages;

/// <summary>A message whose time has come, claimed by one instance.</summary>
/// <param name="Id">The delivery's id; 0 while it is not written, see <see cref="Claim"/>.</param>
/// <param name="Person">Whom it is for.</param>
/// <param name="Kind">Id of the dialog that tells it, such as <c>offer-made</c>.</param>
/// <param name="Answers">The dialog's answers by name; <c>booking</c> is a booking's id.</param>
/// <param name="To">The person's newest address.</param>
/// <param name="Attempts">How many tries have failed.</param>
public sealed record DueDelivery(long Id, long Person, string Kind, IReadOnlyDictionary<string, string> Answers, Address To, int Attempts)
{
    /// <summary>Of which broadcast it is one, whose words are the same for all who read one language and ask nothing; null for a message to one person.</summary>
    public long? Broadcast { get; init; }

    /// <summary>By what it is known, however often it is claimed.</summary>
    public string Key => Broadcast is { } id ? string.Create(CultureInfo.InvariantCulture, $"{id}:{Person}") : Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The claim of many of a broadcast's people with whose result the delivery is written; null when it has been written before.</summary>
    internal long? Claim { get; init; }
}
