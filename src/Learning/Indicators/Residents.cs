using Learning.Bookings;
using Learning.Guides;
using Learning.People;
using Learning.Questions;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Indicators;

/// <summary>Reckons the figures about residents in the store.</summary>
/// <param name="db">The records.</param>
/// <param name="people">Whom they are about.</param>
/// <param name="since">The beginning, UTC.</param>
/// <param name="until">The end, UTC.</param>
/// <param name="cancel">Gives up.</param>
sealed class Residents(LearningDb db, IQueryable<Person> people, DateTime since, DateTime until, CancellationToken cancel)
{
    const int most = 10;

    IQueryable<GuideEvent> Events => db.GuideEvents.Where(it => it.At >= since && it.At < until && people.Any(person => person.Id == it.PersonId));

    /// <summary>What became of questions that were asked.</summary>
    public static async Task<QuestionFigures> Questions(IQueryable<Question> questions, DateTime since, DateTime until, DateTime now, CancellationToken cancel)
    {
        var asked = questions.Where(it => it.AskedAt >= since && it.AskedAt < until);
        var counts = await asked.GroupBy(it => it.State).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(it => it.Key, it => it.Count, cancel);
        var late = await asked.CountAsync(it => it.State == QuestionState.Open && it.Promised != null && it.Promised < now, cancel);
        return new(
            counts.Values.Sum(), counts.GetValueOrDefault(QuestionState.Answered), counts.GetValueOrDefault(QuestionState.Closed), counts.GetValueOrDefault(QuestionState.Open), late);
    }

    /// <summary>How guides served them.</summary>
    public async Task<GuideFigures> Guides()
    {
        var steps = await Events.Where(it => it.Step > 0 && (it.Act == GuideAct.Fail || it.Act == GuideAct.Stuck || it.Act == GuideAct.Person))
            .GroupBy(it => new { it.Guide, it.Step })
            .Select(of => new { of.Key.Guide, of.Key.Step, People = of.Select(it => it.PersonId).Distinct().Count(), Times = of.Count() })
            .OrderByDescending(it => it.People).ThenByDescending(it => it.Times).ThenBy(it => it.Guide).ThenBy(it => it.Step).ToListAsync(cancel);
        var told = steps.Where(it => SmallCells.Shown(it.People) is not null).ToList();
        return new(
            SmallCells.Shown(await Events.Where(it => it.Act == GuideAct.Start).Select(it => it.PersonId).Distinct().CountAsync(cancel)),
            SmallCells.Shown(await Events.Where(it => it.Act == GuideAct.Done).Select(it => it.PersonId).Distinct().CountAsync(cancel)),
            [.. told.Take(most).Select(it => new HardStep(it.Guide, it.Step, it.People, it.Times))],
            steps.Count - told.Count);
    }

    /// <summary>How many of the elderly learned something.</summary>
    public Task<int> Elders(DateTime now)
    {
        var finished = db.GuideEvents.Where(it => it.Act == GuideAct.Done && it.At >= since && it.At < until).Select(it => it.PersonId);
        var seated = from booking in db.Bookings
                     join session in db.Sessions on booking.SessionId equals session.Id
                     where booking.State == BookingState.Booked && !session.Cancelled && session.StartsAt >= since && session.StartsAt < until && session.EndsAt <= now
                     select booking.PersonId;
        var learned = finished.Union(seated);
        return db.Preferences.CountAsync(it => it.Elder && learned.Contains(it.PersonId) && people.Any(person => person.Id == it.PersonId), cancel);
    }
}
