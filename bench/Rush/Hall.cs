using Learning;
using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Rush;

/// <summary>A lecture hall on a store: one session, and people who want its seats.</summary>
sealed class Hall : IAsyncDisposable
{
    readonly ServiceProvider services;

    public Hall(string? sqlite, string? postgres) => services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLearning(new()
    {
        City = new() { Name = new("示例市", "Sample City"), TimeZone = "Asia/Shanghai", Country = "CN", Districts = [], Themes = [], Bands = [] },
        SqliteFile = sqlite ?? "unused.db",
        Postgres = postgres,
    }).BuildServiceProvider();

    public LearningStore Store => services.GetRequiredService<LearningStore>();

    /// <summary>Opens a session of so many seats, a week from now.</summary>
    public async Task Open(string session, int seats)
    {
        await Store.Prepare();
        await using var db = Store.Open();
        var starts = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(7);
        db.Lectures.Add(new() { Id = session, Title = new("讲座", "Lecture"), Speaker = new("讲师", "Speaker"), Theme = "emotions", Minutes = 90 });
        db.Sessions.Add(new()
        {
            Id = session,
            LectureId = session,
            Mode = Mode.InPerson,
            StartsAt = starts,
            EndsAt = starts.AddHours(1.5),
            Capacity = seats,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>How many transactions have changed the session since it was opened.</summary>
    public async Task<long> Transactions(string session)
    {
        await using var db = Store.Open();
        return (await db.Sessions.FindAsync(session))!.Revision;
    }

    /// <summary>Books one seat, or waits, for the person of this number.</summary>
    public async Task<Receipt> Book(string session, int person)
    {
        var decided = await services.GetRequiredService<BookSeats>().Decide(session, Person(person), 1, "6-12", WhenFull.Wait, $"{session}/{person}");
        return decided.Result ?? throw new InvalidOperationException($"Person {person} was refused: {decided.Refusal}");
    }

    /// <summary>Gives the person's booking up.</summary>
    public async Task Cancel(string session, int person, long booking)
    {
        var decided = await services.GetRequiredService<CancelBooking>().Decide(booking, Person(person), $"{session}/{person}/c");
        if (!decided.Done) throw new InvalidOperationException($"Person {person} could not cancel: {decided.Refusal}");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    static Address Person(int number) => new("rush", $"person {number}", $"conversation {number}", Language.Chinese);
}
