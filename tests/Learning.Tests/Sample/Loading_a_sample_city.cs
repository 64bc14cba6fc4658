using Learning.Bookings;
using Learning.People;
using Learning.Places;
using Learning.Sample;
using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Sample;

public sealed class Loading_a_sample_city : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sample");
    readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(8)));
    ServiceProvider services = null!;
    LearningStore store = null!;
    SampleCity sample = null!;

    public async Task InitializeAsync()
    {
        services = new ServiceCollection().AddSingleton<TimeProvider>(time)
            .AddLearning(new() { City = Wuhan.Pack, SqliteFile = Path.Combine(folder.FullName, "learning.db") })
            .BuildServiceProvider();
        store = services.GetRequiredService<LearningStore>();
        sample = services.GetRequiredService<SampleCity>();
        await store.Prepare();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task fills_an_empty_store_once()
    {
        Assert.NotNull(await sample.LoadIfEmpty());
        Assert.Null(await sample.LoadIfEmpty());
        await using var db = store.Open();
        Assert.Equal(40, await db.Lectures.CountAsync());
    }

    [Fact]
    public async Task is_done_by_one_of_several_instances_that_start_at_once()
    {
        var loaded = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => sample.LoadIfEmpty())));
        Assert.Single(loaded, manifest => manifest is not null);
    }

    [Fact]
    public async Task leaves_a_store_alone_that_holds_a_real_place()
    {
        await Add(new Place { Id = "hall", Kind = PlaceKind.StreetSchool, Name = new("礼堂", "Hall"), District = "wuchang", Address = new("一", "One"), Longitude = 114, Latitude = 30 });

        Assert.Null(await sample.LoadIfEmpty());
        Assert.Equal(new StoreHoldsRealRecords(0, 1), (await sample.Load(SampleScale.Small, replace: true)).Refusal);
    }

    [Fact]
    public async Task keeps_counters_equal_to_bookings_in_the_full_room()
    {
        await sample.LoadIfEmpty();
        await using var db = store.Open();
        var full = await db.Sessions.SingleAsync(session => session.Waiting > 0);
        var bookings = await db.Bookings.Where(booking => booking.SessionId == full.Id).ToListAsync();
        Assert.Equal(full.Booked, bookings.Where(booking => booking.State == BookingState.Booked).Sum(booking => booking.Seats));
        Assert.Equal(full.Waiting, bookings.Count(booking => booking.State == BookingState.Waiting));
        Assert.All(bookings, booking => Assert.True(booking.Sample));
    }

    [Fact]
    public async Task replaces_a_sample_city_that_nobody_has_booked()
    {
        await sample.LoadIfEmpty();
        time.Advance(TimeSpan.FromDays(7));
        var second = (await sample.Load(SampleScale.Small, replace: false)).Result!;
        Assert.Equal(new DateOnly(2026, 12, 1), second.Today);
        await using var db = store.Open();
        Assert.Equal((second.Lectures, second.Sessions), (await db.Lectures.CountAsync(), await db.Sessions.CountAsync()));
    }

    [Fact]
    public async Task gives_up_what_people_booked_only_when_told_to()
    {
        await sample.LoadIfEmpty();
        await Book();

        Assert.Equal(new SampleIsBooked(1), (await sample.Load(SampleScale.Small, replace: false)).Refusal);
        await using (var before = store.Open())
            Assert.Equal(1, await before.Bookings.CountAsync(booking => !booking.Sample));

        Assert.True((await sample.Load(SampleScale.Small, replace: true)).Done);
        await using var db = store.Open();
        Assert.Equal((0, 1), (await db.Bookings.CountAsync(booking => !booking.Sample), await db.People.CountAsync(person => !person.Sample)));
        Assert.Equal(8, await db.People.CountAsync(person => person.Sample));
    }

    [Fact]
    public async Task of_the_whole_city_stores_every_row_and_tells_how_far_it_is()
    {
        var told = new List<SampleProgress>();
        var made = (await sample.Load(SampleScale.City, replace: false, new Direct(told.Add))).Result!;

        await using var db = store.Open();
        Assert.Equal(2_039 + 3_409, await db.Places.CountAsync());
        Assert.Equal((2_014, 1_197), (await db.Lectures.CountAsync(), await db.Sessions.CountAsync()));
        Assert.Equal((2_014, 1_197), (made.Lectures, made.Sessions));
        Assert.Equal(870, await db.Places.CountAsync(place => place.ReachedByLectures));
        Assert.Equal(told[^1].All, told[^1].Done);
        Assert.Equal(told.Order(Comparer<SampleProgress>.Create((a, b) => a.Done.CompareTo(b.Done))), told);
    }

    [Fact]
    public async Task leaves_nothing_behind_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Direct(_ => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sample.Load(SampleScale.City, replace: false, progress, stop.Token));
        await using var db = store.Open();
        Assert.Equal(0, await db.Places.CountAsync());
    }

    async Task Book()
    {
        await using var db = store.Open();
        var session = await db.Sessions.FirstAsync(session => session.Capacity == null);
        var person = new Person { CreatedAt = time.GetUtcNow().UtcDateTime };
        db.Add(person);
        await db.SaveChangesAsync();
        var booking = new Booking
        {
            SessionId = session.Id,
            PersonId = person.Id,
            Seats = 2,
            State = BookingState.Booked,
            CalendarToken = "token",
            CreatedAt = person.CreatedAt,
            ChangedAt = person.CreatedAt,
        };
        db.Add(booking);
        await db.SaveChangesAsync();
        db.Add(new Effect { Key = "key", BookingId = booking.Id, Kind = EffectKind.Booked, At = person.CreatedAt });
        await db.SaveChangesAsync();
    }

    async Task Add(Place place)
    {
        await using var db = store.Open();
        db.Add(place);
        await db.SaveChangesAsync();
    }

    // Progress<T> tells later and on another thread; here each step is heard before the next.
    sealed class Direct(Action<SampleProgress> hear) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) => hear(value);
    }
}
