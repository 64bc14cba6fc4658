using Ical.Net;
using Ical.Net.CalendarComponents;
using Learning.Bookings;
using Learning.Tests.Towns;

namespace Learning.Tests.Bookings;

public sealed class A_calendar_file : IAsyncLifetime
{
    readonly SqliteTowns towns = new();
    Town town = null!;

    [Fact]
    public async Task holds_the_session_as_it_is_booked()
    {
        await town.Session(seats: 9);
        var li = await town.Booking("li", 2);
        var (calendar, entry) = await Read(li, Language.English);
        Assert.Equal(("PUBLISH", "CONFIRMED", 0), (calendar.Method, entry.Status, entry.Sequence));
        Assert.Equal("Feelings", entry.Summary);
        Assert.Equal("Community School, 1 First Road", entry.Location);
        Assert.Equal($"Booking {li.Number}, 2 seats. Speaker: Ms Wang.", entry.Description);
        Assert.Equal(Town.Morning.AddHours(240).UtcDateTime, entry.Start!.AsUtc);
        Assert.Equal(Town.Morning.AddHours(242).UtcDateTime, entry.End!.AsUtc);
    }

    [Fact]
    public async Task speaks_chinese_too()
    {
        await town.Session(seats: 9);
        var (_, entry) = await Read(await town.Booking("li", 2), Language.Chinese);
        Assert.Equal("情绪", entry.Summary);
        Assert.StartsWith("预约号", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_its_uid_and_counts_each_change()
    {
        await town.Session(seats: 9);
        await town.Session(seats: 9, id: "t", inHours: 300);
        var li = await town.Booking("li", 3);
        var first = (await Read(li)).Entry;
        await town.Cancel.Keep(li.Id, 2, Town.Person("li"), Town.Key());
        var second = (await Read(li)).Entry;
        await town.Move.Decide(li.Id, "t", Town.Person("li"), Town.Key());
        var third = (await Read(li)).Entry;
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        var (calendar, last) = await Read(li);

        Assert.Equal([0, 1, 2, 3], new[] { first, second, third, last }.Select(entry => entry.Sequence));
        Assert.Single(new[] { first, second, third, last }.Select(entry => entry.Uid).Distinct());
        Assert.Equal(Town.Morning.AddHours(300).UtcDateTime, third.Start!.AsUtc);
        Assert.Equal(("CANCEL", "CANCELLED"), (calendar.Method, last.Status));
        Assert.DoesNotContain(li.CalendarToken, last.Uid!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task removes_a_session_that_will_not_be_held()
    {
        await town.Session(seats: 9);
        var li = await town.Booking("li", 3);
        await town.Change("s", session => session.Cancelled = true);
        var (calendar, entry) = await Read(li);
        Assert.Equal(("CANCEL", "CANCELLED", 1), (calendar.Method, entry.Status, entry.Sequence));
    }

    [Fact]
    public async Task is_not_there_for_a_place_in_the_queue_or_a_guess()
    {
        await town.Session(seats: 1);
        var waiting = await town.Booking("li", 2);
        Assert.Null(await town.Get<CalendarFile>().Write(waiting.CalendarToken, Language.English));
        Assert.Null(await town.Get<CalendarFile>().Write("guess", Language.English));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<(Calendar Calendar, CalendarEvent Entry)> Read(Receipt booking, Language language = Language.English)
    {
        var calendar = Calendar.Load((await town.Get<CalendarFile>().Write(booking.CalendarToken, language))!)!;
        return (calendar, Assert.Single(calendar.Events));
    }
}
