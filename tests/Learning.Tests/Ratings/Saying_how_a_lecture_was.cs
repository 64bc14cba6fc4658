using Learning.Lectures;
using Learning.Ratings;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Ratings;

/// <summary>A session from 11:00 to 13:00 at the school of one street, and another at the school of a street next to it.</summary>
public abstract class Saying_how_a_lecture_was(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    By mayor = null!;

    [Fact]
    public async Task is_kept_once_as_it_was_said_last()
    {
        var li = await Held("li");
        Assert.Equal(RatingValue.Good, (await Rate(li, RatingValue.Good)).Result!.Value);
        await Rate(li, RatingValue.Good);
        await Rate(li, RatingValue.Poor);
        await town.Get<RateSession>().Explain(li, " too fast ", Town.Person("li"));
        await Rate(li, RatingValue.Poor);
        var kept = await Kept();
        Assert.Equal((li, "s", RatingValue.Poor, "too fast"), (kept.BookingId, kept.SessionId, kept.Value, kept.Words));
        await Rate(li, RatingValue.Fair);
        Assert.Equal((RatingValue.Fair, null), await Kept() is var now ? (now.Value, now.Words) : default);
    }

    [Fact]
    public async Task keeps_its_moment_when_the_same_is_said_twice()
    {
        var li = await Held("li");
        await Rate(li, RatingValue.Poor);
        await town.Get<RateSession>().Explain(li, "too fast", Town.Person("li"));
        var at = (await Kept()).At;
        town.Clock.Advance(TimeSpan.FromHours(1));
        await Rate(li, RatingValue.Poor);
        await town.Get<RateSession>().Explain(li, "too fast", Town.Person("li"));
        Assert.Equal(at, (await Kept()).At);
    }

    [Fact]
    public async Task is_for_who_had_booked_it_when_it_is_over()
    {
        var li = await Held("li", over: false);
        Assert.IsType<NothingToRate>((await Rate(li, RatingValue.Good)).Refusal);
        town.Clock.Advance(TimeSpan.FromHours(4));
        Assert.IsType<NothingToRate>((await Rate(li, RatingValue.Good, "wang")).Refusal);
        Assert.IsType<NothingToRate>((await Rate(li + 1, RatingValue.Good)).Refusal);
        Assert.IsType<NothingToRate>((await town.Get<RateSession>().Explain(li, "words", Town.Person("li"))).Refusal);
        Assert.True((await Rate(li, RatingValue.Good)).Done);
        Assert.IsType<NothingToRate>((await town.Get<RateSession>().Explain(li, "words", Town.Person("li"))).Refusal);
        await town.Change("s", session => session.Cancelled = true);
        Assert.IsType<NothingToRate>((await Rate(li, RatingValue.Fair)).Refusal);
    }

    [Fact]
    public async Task keeps_three_hundred_characters_and_no_half_of_one()
    {
        var li = await Held("li");
        await Rate(li, RatingValue.Poor);
        await town.Get<RateSession>().Explain(li, new string('快', 400), Town.Person("li"));
        Assert.Equal(new string('快', 300), (await Kept()).Words);
        await town.Get<RateSession>().Explain(li, new string('快', 299) + "😀", Town.Person("li"));
        Assert.Equal(new string('快', 299), (await Kept()).Words);
    }

    [Fact]
    public async Task of_many_at_once_keeps_one()
    {
        var li = await Held("li");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Rate(li, n % 2 == 0 ? RatingValue.Good : RatingValue.Fair))));
        Assert.Equal(li, (await Kept()).BookingId);
    }

    [Fact]
    public async Task finds_the_last_one_and_the_last_that_was_asked_about()
    {
        var mine = town.Get<MyRatings>();
        Assert.Null(await mine.Last(Town.Person("li")));
        var li = await Held("li");
        Assert.Equal(new(li, new("情绪", "Feelings")), await mine.Last(Town.Person("li")));
        Assert.Null(await mine.LastAsked(Town.Person("li")));
        Assert.Null(await mine.Last(Town.Person("wang")));
        Assert.Null(await mine.Of(li, Town.Person("wang")));
        await Ask();
        Assert.Equal(li, (await mine.LastAsked(Town.Person("li")))!.BookingId);
        town.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null(await mine.LastAsked(Town.Person("li")));
        Assert.NotNull(await mine.Last(Town.Person("li")));
        town.Clock.Advance(TimeSpan.FromDays(23));
        Assert.Null(await mine.Last(Town.Person("li")));
        Assert.NotNull(await mine.Of(li, Town.Person("li")));
    }

    [Fact]
    public async Task is_seen_by_staff_as_counts_and_words_without_names()
    {
        var bookings = new List<long>();
        foreach (var name in (string[])["li", "wang", "zhou", "zhao"]) bookings.Add(await Held(name, over: name == "zhao"));
        await Ask();
        await Rate(bookings[1], RatingValue.Poor, "wang");
        await town.Get<RateSession>().Explain(bookings[1], "z: too cold", Town.Person("wang"));
        await Rate(bookings[0], RatingValue.Poor, "li");
        await town.Get<RateSession>().Explain(bookings[0], "a: too long", Town.Person("li"));
        await Rate(bookings[2], RatingValue.Good, "zhou");
        var report = (await See("mayor")).Result!;
        Assert.Equal(("s", "情绪", 4, 3), (report.SessionId, report.Title.Zh, report.Asked, report.Answered));
        Assert.Equal([1, 0, 2], Enum.GetValues<RatingValue>().Select(it => report.Counts[it]));
        Assert.Equal([new(new(2026, 11, 9), "a: too long"), new(new(2026, 11, 9), "z: too cold")], report.Words);
        Assert.Equal((0, 0), (await See("mayor", "other")).Result is { } other ? (other.Asked, other.Answered) : default);
    }

    [Theory]
    [InlineData("mayor", StaffRole.City, "city", true)]
    [InlineData("auditor", StaffRole.Auditor, "city", true)]
    [InlineData("district", StaffRole.District, "wuchang", true)]
    [InlineData("street", StaffRole.Street, "school", true)]
    [InlineData("next", StaffRole.Street, "other-school", false)]
    [InlineData("far", StaffRole.District, "hankou", false)]
    [InlineData("volunteer", StaffRole.Volunteer, "school", false)]
    public async Task is_seen_by_staff_of_the_place_only(string name, StaffRole role, string scope, bool sees)
    {
        await Rate(await Held("li"), RatingValue.Good);
        if (name != "mayor") await town.Account(mayor, name, role, scope);
        var seen = await See(name);
        Assert.Equal(sees, seen.Done);
        if (!sees) Assert.Equal(new NoSuchSession("s"), seen.Refusal);
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        await town.Session(seats: 20, inHours: 1, with: session => session.PlaceId = "school");
        await town.Session(seats: 20, inHours: 1, id: "other", with: session => session.PlaceId = "other-school");
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<long> Held(string name, bool over = true)
    {
        var booking = await town.Booking(name, 1);
        if (over) town.Clock.SetUtcNow(Town.Morning.AddHours(4));
        return booking.Id;
    }

    async Task Ask()
    {
        await town.Get<AskRatings>().Sweep();
        foreach (var due in await town.Claim()) await town.Settle(due);
    }

    Task<Decided<Rated>> Rate(long booking, RatingValue value, string name = "li") => town.Get<RateSession>().Decide(booking, value, Town.Person(name));

    async Task<Rating> Kept()
    {
        await using var db = town.Store.Open();
        return await db.Ratings.AsNoTracking().SingleAsync();
    }

    async Task<Decided<RatingReport>> See(string name, string session = "s") =>
        await town.Get<SessionRatings>().Of(session, (await town.Get<StaffList>().Find(name))!);

    public sealed class On_sqlite() : Saying_how_a_lecture_was(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Saying_how_a_lecture_was(new PostgresTowns(server));
}
