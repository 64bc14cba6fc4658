using Learning.City;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Questions;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>A session that begins soon.</summary>
/// <param name="Session">The session.</param>
/// <param name="Title">What it is about.</param>
public sealed record SoonSession(Session Session, Bilingual Title);

/// <summary>What needs an account today, as far as it may see it.</summary>
/// <param name="Approvals">Broadcasts that wait for this account to approve them.</param>
/// <param name="Questions">Questions that nobody has answered.</param>
/// <param name="Oldest">Since when the oldest of them waits, UTC; null for none.</param>
/// <param name="Soon">Sessions of the next three days, ten at most.</param>
/// <param name="Troubled">Messages of the last seven days that did not reach their channel, or perhaps not.</param>
public sealed record TodayReport(int Approvals, int Questions, DateTime? Oldest, IReadOnlyList<SoonSession> Soon, int Troubled)
{
    /// <summary>How many of the questions the account takes care of.</summary>
    public int Mine { get; init; }
}

/// <summary>Tells staff what needs them.</summary>
public sealed class Today(LearningStore store, CountDeliveries deliveries, CityClock clock)
{
    static readonly TimeSpan ahead = TimeSpan.FromDays(3);

    /// <summary>What needs an account now.</summary>
    public async Task<TodayReport> For(StaffAccount who, CancellationToken cancel = default)
    {
        var access = Access.Of(who);
        var (now, until) = (clock.Now, clock.Now + ahead);
        await using var db = store.Open();
        var waiting = QuestionInbox.Waiting(access.Questions(db, Purpose.See));
        var oldest = await waiting.OrderBy(it => it.Id).Select(it => (DateTime?)it.AskedAt).FirstOrDefaultAsync(cancel);
        var soon = await access.Sessions(db, Purpose.See).AsNoTracking().Where(it => it.StartsAt >= now && it.StartsAt < until && !it.Cancelled)
            .OrderBy(it => it.StartsAt).Take(10).Join(db.Lectures, it => it.LectureId, it => it.Id, (session, lecture) => new { session, lecture.Title }).ToListAsync(cancel);
        return new(await BroadcastReports.ToApprove(db, who).CountAsync(cancel), await waiting.CountAsync(cancel), oldest,
            [.. soon.OrderBy(it => it.session.StartsAt).Select(it => new SoonSession(it.session, it.Title))],
            (await deliveries.Troubled(who, cancel)).Sum(it => it.Count))
        {
            Mine = await waiting.CountAsync(it => it.AssignedTo == who.Id, cancel),
        };
    }
}
