using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Places;
using Learning.Sample;
using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Sample;

public abstract class Loading_a_sample_city(Towns.Towns towns) : IAsyncLifetime
{
    readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(8)));
    Town town = null!;

    LearningStore Store => town.Store;

    SampleCity Sample => town.Get<SampleCity>();

    public async Task InitializeAsync() => town = towns.Found(await towns.NewStore() with { City = Wuhan.Pack }, time);

    public Task DisposeAsync() => towns.DisposeAsync();

    [Fact]
    public async Task fills_an_empty_store_once()
    {
        Assert.NotNull(await Sample.LoadIfEmpty());
        Assert.Null(await Sample.LoadIfEmpty());
        await using var db = Store.Open();
        Assert.Equal(40, await db.Lectures.CountAsync());
    }

    [Fact]
    public async Task is_done_by_one_of_several_instances_that_start_at_once()
    {
        var loaded = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sample.LoadIfEmpty())));
        Assert.Single(loaded, manifest => manifest is not null);
    }

    [Fact]
    public async Task leaves_a_store_alone_that_holds_a_real_place()
    {
        await Add(new Place { Id = "hall", Kind = PlaceKind.StreetSchool, Name = new("礼堂", "Hall"), District = "wuchang", Address = new("一", "One"), Longitude = 114, Latitude = 30 });

        Assert.Null(await Sample.LoadIfEmpty());
        Assert.Equal(new StoreHoldsRealRecords(0, 1), (await Sample.Load(SampleScale.Small, replace: true)).Refusal);
    }

    [Fact]
    public async Task gives_lectures_that_can_be_booked_and_a_full_room_with_a_queue()
    {
        await Sample.LoadIfEmpty();
        await town.Index.Refresh();
        var full = Assert.Single(town.Index.Find(new LectureWish()), offer => offer.SeatsLeft == 0);
        var free = town.Index.Find(new LectureWish { Themes = ["emotions"], Mode = Mode.InPerson })[0];

        Assert.Equal(BookingState.Booked, (await town.Booking("li", 2, free.SessionId)).State);
        Assert.Equal(3, (await town.Booking("li", 2, full.SessionId)).QueuePlace);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task offers_a_seat_of_the_full_room_to_the_sample_family_that_waits_first()
    {
        await Sample.LoadIfEmpty();
        await using (var db = Store.Open())
        {
            var seated = await db.Bookings.FirstAsync(booking => booking.State == BookingState.Booked);
            db.Add(new PersonAddress { PersonId = seated.PersonId, Channel = "directline", UserId = "seated", ConversationId = "c", Language = Language.English, SeenAt = time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
            await town.Cancel.Decide(seated.Id, Town.Person("seated"), Town.Key());
        }

        await town.CountersEqualRows();
        await using var after = Store.Open();
        Assert.Equal(1, await after.Bookings.CountAsync(booking => booking.State == BookingState.Waiting));
        Assert.Equal(1, await after.Bookings.CountAsync(booking => booking.State == BookingState.Offered));
    }

    [Fact]
    public async Task replaces_a_sample_city_that_nobody_has_booked()
    {
        await Sample.LoadIfEmpty();
        time.Advance(TimeSpan.FromDays(7));
        var second = (await Sample.Load(SampleScale.Small, replace: false)).Result!;
        Assert.Equal(new DateOnly(2026, 12, 1), second.Today);
        await using var db = Store.Open();
        Assert.Equal((second.Lectures, second.Sessions), (await db.Lectures.CountAsync(), await db.Sessions.CountAsync()));
    }

    [Fact]
    public async Task gives_up_what_people_booked_only_when_told_to()
    {
        await Sample.LoadIfEmpty();
        await Book();

        Assert.Equal(new SampleIsBooked(1), (await Sample.Load(SampleScale.Small, replace: false)).Refusal);
        await using (var before = Store.Open())
            Assert.Equal(1, await before.Bookings.CountAsync(booking => !booking.Sample));

        Assert.True((await Sample.Load(SampleScale.Small, replace: true)).Done);
        await using var db = Store.Open();
        Assert.Equal((0, 1), (await db.Bookings.CountAsync(booking => !booking.Sample), await db.People.CountAsync(person => !person.Sample)));
        Assert.Equal(8, await db.People.CountAsync(person => person.Sample));
    }

    [Fact]
    public async Task of_the_whole_city_stores_every_row_and_tells_how_far_it_is()
    {
        var told = new List<SampleProgress>();
        var made = (await Sample.Load(SampleScale.City, replace: false, new Direct(told.Add))).Result!;

        await using var db = Store.Open();
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
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sample.Load(SampleScale.City, replace: false, progress, stop.Token));
        await using var db = Store.Open();
        Assert.Equal(0, await db.Places.CountAsync());
    }

    async Task Book()
    {
        await town.Index.Refresh();
        await town.Booking("li", 2, town.Index.Find(new LectureWish { Mode = Mode.Live })[0].SessionId);
    }

    async Task Add(Place place)
    {
        await using var db = Store.Open();
        db.Add(place);
        await db.SaveChangesAsync();
    }

    // Progress<T> tells later and on another thread; here each step is heard before the next.
    sealed class Direct(Action<SampleProgress> hear) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) => hear(value);
    }

    public sealed class On_sqlite() : Loading_a_sample_city(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Loading_a_sample_city(new PostgresTowns(server));
}
