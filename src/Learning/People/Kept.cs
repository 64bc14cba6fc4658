using System.Linq.Expressions;
using Learning.Bookings;
using Learning.Guides;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Messages.Reminders;
using Learning.Preferences;
using Learning.Questions;
using Learning.Ratings;
using Learning.Reading;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>One kind of record that belongs to a person.</summary>
/// <param name="Record">Its type.</param>
/// <param name="Forget">Deletes the person's, and answers how many.</param>
/// <param name="Holders">The people who have some; null where another kind tells that.</param>
sealed record KeptKind(Type Record, Func<LearningDb, long, CancellationToken, Task<int>> Forget, Func<LearningDb, IQueryable<long>>? Holders);

/// <summary>All that is kept for people, by kind. A test holds it against the model: a new kind stands here, or among <see cref="Exempt"/> with its reason.</summary>
static class Kept
{
    /// <summary>Every kind, those that refer to others before them.</summary>
    public static readonly IReadOnlyList<KeptKind> All =
    [
        OfBooking<Reminded>(it => it.BookingId),
        Of<Rating>(it => it.PersonId),
        OfBooking<Attendance>(it => it.BookingId),
        OfBooking<Effect>(it => it.BookingId),
        new(typeof(HelpAct), (db, person, cancel) => db.HelpActs.Where(act => db.HelpingHands.Any(it => it.Id == act.HelpId && it.PersonId == person)).ExecuteDeleteAsync(cancel), null),
        Of<Delivery>(it => it.PersonId),
        Of<HelpingHand>(it => it.PersonId),
        Of<GuideEvent>(it => it.PersonId),
        Of<GuideProgress>(it => it.PersonId),
        Of<Question>(it => it.PersonId),
        Of<Subscription>(it => it.PersonId),
        Of<SessionWatch>(it => it.PersonId),
        Of<Listed>(it => it.PersonId),
        Of<Preference>(it => it.PersonId),
        Of<MessageChoices>(it => it.PersonId),
        Of<Consent>(it => it.PersonId),
        Of<ListedPerson>(it => it.PersonId),
        Of<Booking>(it => it.PersonId),
        Of<DataCode>(it => it.PersonId) with { Holders = null },
        Of<PersonAddress>(it => it.PersonId) with { Holders = null },
        Of<Person>(it => it.Id) with { Holders = null },
    ];

    /// <summary>Kinds that carry a person's id and stay when the person is deleted, with the reason.</summary>
    public static readonly IReadOnlyDictionary<Type, string> Exempt = new Dictionary<Type, string>
    {
        [typeof(ForgottenPerson)] = "It holds the id alone, so that the person is deleted again from a backup that is restored.",
    };

    static KeptKind Of<T>(Expression<Func<T, long>> person)
        where T : class => new(
            typeof(T), (db, id, cancel) => db.Set<T>().Where(Is(person, () => id)).ExecuteDeleteAsync(cancel), db => db.Set<T>().Select(person));

    static KeptKind OfBooking<T>(Expression<Func<T, long>> booking)
        where T : class => new(typeof(T), (db, person, cancel) =>
        {
            var own = db.Bookings.Where(it => it.PersonId == person).Select(it => it.Id);
            var contains = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(long)], own.Expression, booking.Body);
            return db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(contains, booking.Parameters)).ExecuteDeleteAsync(cancel);
        }, null);

    // The id is captured, so that it goes to the store as a parameter.
    static Expression<Func<T, bool>> Is<T>(Expression<Func<T, long>> person, Expression<Func<long>> id) =>
        Expression.Lambda<Func<T, bool>>(Expression.Equal(person.Body, id.Body), person.Parameters);
}
