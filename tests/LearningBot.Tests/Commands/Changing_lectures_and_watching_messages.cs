using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Commands;

public sealed class Changing_lectures_and_watching_messages : IDisposable
{
    readonly Shell shell = new();

    [Fact]
    public async Task moves_a_session_and_shows_who_is_told()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("sample");
        var session = await Booked();
        Assert.Contains("needs --to or --place", await shell.Misused("session", "move", session, "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("It must be known who does this", await shell.Misused("session", "call-off", session), StringComparison.Ordinal);
        Assert.Contains("There is no session \"none\"", await shell.Failed("session", "call-off", "none", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("not \"tomorrow\"", await shell.Misused("session", "move", session, "--to", "tomorrow", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains($"{session} is moved. Parties who are told: 1.", await shell.Said("session", "move", session, "--to", "2099-12-05 14:00", "--as", "mayor", "--reason", "the room is flooded"), StringComparison.Ordinal);
        Assert.Matches(@"session-changed +1 +1 +0 +0", await shell.Said("deliveries"));
        Assert.Contains("session-moved session", await shell.Said("staff", "audit", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("is called off.", await shell.Said("session", "call-off", session, "--as", "mayor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task sends_again_what_was_given_up()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("sample");
        await shell.Said("session", "call-off", await Booked(), "--as", "mayor");
        await using (var records = shell.Records())
        await using (var db = records.Store.Open())
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(it => it.State, DeliveryState.Dead).SetProperty(it => it.Reason, "status 502").SetProperty(it => it.UselessAfter, (DateTime?)null));
        Assert.Matches(@"1 +session-changed, dead: status 502", await shell.Said("deliveries", "--reasons", "--days", "1"));
        Assert.Contains("It must be known who does this", await shell.Misused("deliveries", "--again", "dead"), StringComparison.Ordinal);
        Assert.Contains("Messages that are due again: 0.", await shell.Said("deliveries", "--again", "dead", "--kind", "reminder", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Messages that are due again: 1.", await shell.Said("deliveries", "--again", "dead", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Matches(@"all +1 +1 +0", await shell.Said("deliveries"));
        Assert.Contains("--days takes a whole number", await shell.Misused("deliveries", "--days", "0"), StringComparison.Ordinal);
        Assert.Contains("--kind goes with --again", await shell.Misused("deliveries", "--kind", "reminder"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task counts_for_an_account_what_it_may_see_and_nothing_else()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("sample");
        var session = await Booked();
        await using var records = shell.Records();
        await using (var db = records.Store.Open())
        {
            var district = await db.Sessions.Where(it => it.Id == session).Join(db.Places, it => it.PlaceId, it => it.Id, (_, place) => place.District).SingleAsync();
            var other = records.Get<Learning.City.CityPack>().Districts.First(it => it.Id != district).Id;
            await shell.Said("staff", "invite", "here", "--role", "district", "--scope", district, "--as", "mayor");
            await shell.Said("staff", "invite", "there", "--role", "district", "--scope", other, "--as", "mayor");
        }
        await shell.Said("session", "call-off", session, "--as", "mayor");
        await using (var db = records.Store.Open())
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(it => it.State, DeliveryState.Dead).SetProperty(it => it.Reason, "status 502"));

        var here = await shell.Said("deliveries", "--reasons", "--as", "here");
        Assert.Matches(@"all +1 ", here);
        Assert.Contains("status 502", here, StringComparison.Ordinal);
        var there = await shell.Said("deliveries", "--reasons", "--as", "there");
        Assert.Matches(@"all +0 ", there);
        Assert.DoesNotContain("session-c", there, StringComparison.Ordinal);
        Assert.DoesNotContain("status 502", there, StringComparison.Ordinal);
        Assert.Contains("There is no staff account", await shell.Failed("deliveries", "--as", "nobody"), StringComparison.Ordinal);
    }

    // A session far enough away, with one booking.
    async Task<string> Booked()
    {
        await using var records = shell.Records();
        await using var db = records.Store.Open();
        var session = await db.Sessions.Where(it => it.StartsAt > TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(2) && it.Mode == Mode.InPerson && it.Capacity > it.Booked + it.Held && it.Waiting == 0)
            .OrderBy(it => it.Booked).ThenBy(it => it.Id).FirstAsync();
        await db.Bookings.Where(it => it.SessionId == session.Id).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, BookingState.Cancelled));
        var booked = await records.Get<BookSeats>().Decide(session.Id, new Address("directline", "li", "c", Learning.Language.Chinese), 1, null, WhenFull.Refuse, "k");
        Assert.True(booked.Done, booked.Refusal?.ToString());
        return session.Id;
    }

    public void Dispose() => shell.Dispose();
}
