using Learning.Bookings;
using Learning.Messages;
using Learning.People;
using Learning.Ratings;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Commands;

public sealed class Showing_how_a_lecture_was : IDisposable
{
    readonly Shell shell = new();

    [Fact]
    public async Task counts_what_was_said_and_names_nobody()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("sample");
        var session = await Held();
        Assert.Contains("It must be known who does this", await shell.Misused("session", "ratings", session), StringComparison.Ordinal);
        Assert.Contains("There is no session \"none\" in your part of the city", await shell.Failed("session", "ratings", "none", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains(": 3 asked, 0 answered.", await shell.Said("session", "ratings", session, "--as", "mayor"), StringComparison.Ordinal);

        await Rate("li", RatingValue.Good, null);
        await Rate("wang", RatingValue.Poor, "后排\n听不清");
        var shown = await shell.Said("session", "ratings", session, "--as", "mayor");
        Assert.StartsWith(session + ", ", shown, StringComparison.Ordinal);
        Assert.Contains(": 3 asked, 2 answered.", shown, StringComparison.Ordinal);
        Assert.Contains("very good 1, all right 0, not so good 1", shown, StringComparison.Ordinal);
        Assert.Matches(@"\d{4}-\d\d-\d\d  后排 听不清", shown);
        Assert.DoesNotContain("wang", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_to_who_has_another_part_of_the_city()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("sample");
        var session = await Held();
        var (own, other) = await Districts(session);
        await shell.Said("staff", "invite", "here", "--role", "district", "--scope", own, "--as", "mayor");
        await shell.Said("staff", "invite", "there", "--role", "district", "--scope", other, "--as", "mayor");
        Assert.Contains("asked", await shell.Said("session", "ratings", session, "--as", "here"), StringComparison.Ordinal);
        Assert.Contains($"There is no session \"{session}\" in your part of the city", await shell.Failed("session", "ratings", session, "--as", "there"), StringComparison.Ordinal);
    }

    public void Dispose() => shell.Dispose();

    // A session that three had booked, as if it had ended two hours ago and they had been asked since.
    async Task<string> Held()
    {
        await using var records = shell.Records();
        await using var db = records.Store.Open();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var session = await db.Sessions.Where(it => it.StartsAt > now.AddDays(2) && it.PlaceId != null && it.Capacity >= it.Booked + it.Held + 3 && it.Waiting == 0)
            .OrderBy(it => it.Booked).ThenBy(it => it.Id).FirstAsync();
        await db.Bookings.Where(it => it.SessionId == session.Id).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, BookingState.Cancelled));
        foreach (var name in (string[])["li", "wang", "zhou"])
        {
            var booked = await records.Get<BookSeats>().Decide(session.Id, Person(name), 1, null, WhenFull.Refuse, $"key of {name}");
            Assert.True(booked.Done, booked.Refusal?.ToString());
            var person = await db.Bookings.Where(it => it.Id == booked.Result.Id).Select(it => it.PersonId).SingleAsync();
            db.Add(new Delivery
            {
                PersonId = person,
                Cause = "rating",
                Kind = AskRatings.Dialog,
                Answers = "{}",
                BookingId = booked.Result.Id,
                State = DeliveryState.Sent,
                DueAt = now,
                CreatedAt = now,
                ChangedAt = now,
            });
        }
        await db.SaveChangesAsync();
        await db.Sessions.Where(it => it.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(it => it.StartsAt, now.AddHours(-4)).SetProperty(it => it.EndsAt, now.AddHours(-2)));
        return session.Id;
    }

    async Task Rate(string name, RatingValue value, string? words)
    {
        await using var records = shell.Records();
        var booking = (await records.Get<MyRatings>().Last(Person(name)))!.BookingId;
        Assert.True((await records.Get<RateSession>().Decide(booking, value, Person(name))).Done);
        if (words is not null) Assert.True((await records.Get<RateSession>().Explain(booking, words, Person(name))).Done);
    }

    async Task<(string Own, string Other)> Districts(string session)
    {
        await using var records = shell.Records();
        await using var db = records.Store.Open();
        var own = await db.Sessions.Where(it => it.Id == session).Select(it => db.Places.Single(place => place.Id == it.PlaceId).District).SingleAsync();
        return (own, await db.Places.Where(it => it.District != own).Select(it => it.District).FirstAsync());
    }

    static Address Person(string name) => new("directline", name, "c", Learning.Language.Chinese);
}
