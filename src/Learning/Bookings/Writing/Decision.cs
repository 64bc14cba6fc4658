using Learning.People;

namespace Learning.Bookings.Writing;

/// <summary>One decision on bookings, decided in memory within the writer's transaction.</summary>
/// <param name="key">Its effect's key.</param>
/// <param name="who">Who asks; null when the city itself decides.</param>
abstract class Decision(string key, Address? who)
{
    readonly TaskCompletionSource<Decided<Receipt>?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Decided<Receipt>? decided;

    public string Key => key;

    public Address? Who => who;

    /// <summary>The session it is about, besides the one of <see cref="BookingId"/>; null when there is none.</summary>
    public virtual string? SessionId => null;

    /// <summary>The booking it is about; null when it makes one.</summary>
    public virtual long? BookingId => null;

    /// <summary>True when it may free seats.</summary>
    public virtual bool Frees => true;

    /// <summary>Done when it was carried out or refused, durably.</summary>
    public Task<Decided<Receipt>?> Answer => answer.Task;

    /// <summary>Decides; the answer is given with <see cref="Tell"/> once the transaction is committed.</summary>
    public void Decide(Ledger ledger, Receipts receipts)
    {
        var before = ledger.DoneBefore(key);
        if (before is null) decided = Decide(ledger) is { } outcome ? outcome.Tell(receipts) : null;
        else if (who is null || ledger.Person(who) == before.PersonId) decided = receipts.Of(before);
        else decided = new NoSuchBooking();
    }

    /// <summary>Gives the answer.</summary>
    public void Tell() => answer.TrySetResult(decided);

    /// <summary>Gives up with a fault.</summary>
    public void Fail(Exception fault) => answer.TrySetException(fault);

    /// <summary>Decides in memory; null when there was nothing to do.</summary>
    protected abstract Outcome? Decide(Ledger ledger);

    /// <summary>The person's own booking that is not given up; null when there is none, or it is another's.</summary>
    protected Booking? Own(Ledger ledger) =>
        ledger.Booking(BookingId!.Value) is { Live: true } booking && ledger.Person(who!) == booking.PersonId ? booking : null;
}

/// <summary>What a decision came to.</summary>
/// <param name="Done">The booking it made or changed; null when it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Existing">The booking that stands in the way, for <see cref="AlreadyBooked"/>.</param>
sealed record Outcome(Booking? Done, Refusal? Refusal = null, Booking? Existing = null)
{
    public static implicit operator Outcome(Booking done) => new(done);

    public static implicit operator Outcome(Refusal refusal) => new(null, refusal);

    public static Outcome InTheWay(Booking existing) => new(null, null, existing);

    public Decided<Receipt> Tell(Receipts receipts) =>
        Done is { } booking ? receipts.Of(booking)
        : Existing is { } existing ? new AlreadyBooked(receipts.Of(existing))
        : Refusal!;
}
