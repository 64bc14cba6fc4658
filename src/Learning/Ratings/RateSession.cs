using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Ratings;

/// <summary>How a session was found.</summary>
/// <param name="Value">As it is kept now.</param>
public sealed record Rated(RatingValue Value);

/// <summary>Keeps how somebody found a session that they had booked. The booking is the key: said twice it stands once, and a later answer takes the place of an earlier one.</summary>
public sealed class RateSession
{
    readonly PersonRecords people;
    readonly CityClock clock;

    internal RateSession(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps how they found it. Another value than before takes the words back that went with that.</summary>
    /// <param name="booking">The booking's id.</param>
    /// <param name="value">How they found it.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What is kept; or <see cref="NothingToRate"/>.</returns>
    public Task<Decided<Rated>> Decide(long booking, RatingValue value, Address who, CancellationToken cancel = default) =>
        people.Change<Decided<Rated>>(who, async (db, person) =>
        {
            if (await Attended.In(db, clock.Now).SingleOrDefaultAsync(it => it.Booking.Id == booking && it.Booking.PersonId == person, cancel) is not { } attended) return new NothingToRate();
            if (await Kept(db, booking, person, cancel) is not { } rating)
                db.Add(new Rating { BookingId = booking, PersonId = person, SessionId = attended.Session.Id, Value = value, At = clock.Now });
            else if (rating.Value != value)
                (rating.Value, rating.Words, rating.At) = (value, null, clock.Now);
            await db.SaveChangesAsync(cancel);
            return new Rated(value);
        }, cancel);

    /// <summary>Keeps what could be better, of a session that was not found so good.</summary>
    /// <param name="booking">The booking's id.</param>
    /// <param name="words">Their words; at most 300 characters are kept.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What is kept; or <see cref="NothingToRate"/>.</returns>
    public Task<Decided<Rated>> Explain(long booking, string words, Address who, CancellationToken cancel = default) =>
        people.Change<Decided<Rated>>(who, async (db, person) =>
        {
            if (await Kept(db, booking, person, cancel) is not { Value: RatingValue.Poor } rating) return new NothingToRate();
            var kept = Cut(words.Trim());
            if (rating.Words != kept) (rating.Words, rating.At) = (kept, clock.Now);
            await db.SaveChangesAsync(cancel);
            return new Rated(rating.Value);
        }, cancel);

    static Task<Rating?> Kept(LearningDb db, long booking, long person, CancellationToken cancel) =>
        db.Ratings.SingleOrDefaultAsync(it => it.BookingId == booking && it.PersonId == person, cancel);

    // Not between the halves of a character.
    static string Cut(string words) => words.Length <= Rating.LongestWords ? words
        : char.IsHighSurrogate(words[Rating.LongestWords - 1]) ? words[..(Rating.LongestWords - 1)] : words[..Rating.LongestWords];
}
