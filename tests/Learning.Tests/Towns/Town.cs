using Learning.Bookings;
using Learning.City;
using Learning.Lectures;
using Learning.Messages;
using Learning.People;
using Learning.Places;
using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Towns;

/// <summary>A town on a real store of its own, with a clock that tests set. Its first morning is Monday, 9 November 2026, 10:00.</summary>
public sealed class Town : IAsyncDisposable
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 9, 10, 0, 0, TimeSpan.FromHours(8));

    public static readonly CityPack City = new()
    {
        Name = new("示例市", "Sample City"),
        TimeZone = "Asia/Shanghai",
        Country = "CN",
        Districts = [],
        Themes = [],
        Bands = [],
    };

    static int keys; // of all towns: two may share a store

    readonly ServiceProvider services;

    public Town(LearningOptions options, FakeTimeProvider? clock = null)
    {
        Options = options;
        Clock = clock ?? new FakeTimeProvider(Morning);
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddLearning(options).BuildServiceProvider();
    }

    public LearningOptions Options { get; }

    public FakeTimeProvider Clock { get; }

    public LearningStore Store => services.GetRequiredService<LearningStore>();

    public LectureIndex Index => services.GetRequiredService<LectureIndex>();

    public BookSeats Book => services.GetRequiredService<BookSeats>();

    public CancelBooking Cancel => services.GetRequiredService<CancelBooking>();

    public MoveBooking Move => services.GetRequiredService<MoveBooking>();

    public AnswerOffer Answer => services.GetRequiredService<AnswerOffer>();

    public OfferSeat Offers => services.GetRequiredService<OfferSeat>();

    public MyBookings My => services.GetRequiredService<MyBookings>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static string Key() => $"key/{Interlocked.Increment(ref keys)}";

    public static Address Person(string name) => new("directline", name, "conversation of " + name, Language.Chinese);

    /// <summary>Adds a session of a lecture; it begins in so many hours and takes two.</summary>
    public async Task<string> Session(
        int? seats, double inHours = 240, string id = "s", string lecture = "l", Mode mode = Mode.InPerson, Action<Session>? with = null)
    {
        await using var db = Store.Open();
        if (!await db.Lectures.AnyAsync(it => it.Id == lecture)) db.Lectures.Add(Lecture(lecture));
        if (!await db.Places.AnyAsync(it => it.Id == "p")) db.Places.Add(Place());
        var starts = Clock.GetUtcNow().UtcDateTime.AddHours(inHours);
        var session = new Session
        {
            Id = id,
            LectureId = lecture,
            Mode = mode,
            StartsAt = starts,
            EndsAt = starts.AddHours(2),
            PlaceId = mode == Mode.InPerson ? "p" : null,
            LiveUrl = mode == Mode.Live ? "https://live.example/" + id : null,
            Capacity = seats,
        };
        with?.Invoke(session);
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Changes a session as staff would.</summary>
    public async Task Change(string sessionId, Action<Session> change)
    {
        await using var db = Store.Open();
        change(await db.Sessions.SingleAsync(it => it.Id == sessionId));
        await db.SaveChangesAsync();
    }

    /// <summary>Books, or waits when it is full; it must not be refused.</summary>
    public async Task<Receipt> Booking(string name, int seats, string session = "s")
    {
        var decided = await Book.Decide(session, Person(name), seats, "6-12", WhenFull.Wait, Key());
        Assert.True(decided.Done, decided.Refusal?.ToString());
        return decided.Result;
    }

    public async Task<Session> Row(string sessionId = "s")
    {
        await using var db = Store.Open();
        return await db.Sessions.AsNoTracking().SingleAsync(it => it.Id == sessionId);
    }

    public async Task<List<Delivery>> Deliveries()
    {
        await using var db = Store.Open();
        return await db.Deliveries.AsNoTracking().OrderBy(it => it.Id).ToListAsync();
    }

    /// <summary>Claims what is due, for a minute.</summary>
    public async Task<IReadOnlyList<DueDelivery>> Claim(int most = 200) => await Get<Deliveries>().ClaimDue(most, TimeSpan.FromMinutes(1)) ?? [];

    /// <summary>Notes how a claimed message went.</summary>
    public Task Settle(DueDelivery due, AttemptEnd end = AttemptEnd.Sent, TimeSpan? after = null) =>
        Get<Deliveries>().Settle([new(due, end) { RetryAfter = after, Reason = end == AttemptEnd.Sent ? null : "why" }]);

    /// <summary>Asserts that each session's counters equal its bookings.</summary>
    public async Task CountersEqualRows()
    {
        await using var db = Store.Open();
        foreach (var session in await db.Sessions.AsNoTracking().ToListAsync())
        {
            var rows = await db.Bookings.AsNoTracking().Where(it => it.SessionId == session.Id).ToListAsync();
            Assert.Equal(session.Booked, rows.Where(it => it.State == BookingState.Booked).Sum(it => it.Seats));
            Assert.Equal(session.Held, rows.Where(it => it.State == BookingState.Offered).Sum(it => it.Seats));
            Assert.Equal(session.Waiting, rows.Count(it => it.State == BookingState.Waiting));
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    static Lecture Lecture(string id) => new()
    {
        Id = id,
        Title = new("情绪", "Feelings"),
        Speaker = new("王老师", "Ms Wang"),
        Theme = "emotions",
        Bands = ["3-6", "6-12"],
        Minutes = 90,
    };

    static Place Place() => new()
    {
        Id = "p",
        Kind = PlaceKind.StreetSchool,
        Name = new("社区学校", "Community School"),
        District = "wuchang",
        Address = new("一路1号", "1 First Road"),
        Longitude = 114.3,
        Latitude = 30.5,
    };
}
