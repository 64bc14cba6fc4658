using System.Diagnostics;
using Learning.Bookings;
using Learning.Store;
using Learning.Tests.Towns;
using LearningBot.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LearningBot.Tests.BotFramework;

/// <summary>Three messages of ten are delivered 2 to 50 times at once, half of them to each of two instances of the whole service.</summary>
public sealed class Two_services_on_one_Redis_and_PostgreSQL(RedisServer redis, PostgresServer postgres, ITestOutputHelper output)
    : IClassFixture<RedisServer>, IClassFixture<PostgresServer>, IAsyncLifetime
{
    readonly Random random = new(11);
    readonly List<WholeService> services = [];
    FakeChannel channel = null!;

    public async Task InitializeAsync() => channel = await FakeChannel.Start();

    public async Task DisposeAsync()
    {
        foreach (var service in services)
            await service.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task book_once_and_answer_once_however_often_both_get_a_message()
    {
        await StartTwo(claims: true);
        var conversations = Form.Of(50, 2500);
        using var talk = await Everybody(conversations);

        Assert.True(talk.HeardEachOnce(conversations), "A message was not answered, answered wrongly or answered twice.");
        var bookings = await Bookings();
        Assert.Equal(conversations, bookings.Count);
        Assert.Equal(conversations, bookings.Select(booking => booking.PersonId).Distinct().Count());
        Assert.All(bookings, booking => Assert.Equal((2, BookingState.Booked), (booking.Seats, booking.State)));
    }

    [Fact]
    public async Task would_answer_again_and_book_again_without_the_claims()
    {
        await StartTwo(claims: false);
        const int conversations = 25;
        using var talk = await Everybody(conversations);

        Assert.False(talk.HeardEachOnce(conversations));
        Assert.True(channel.Taken.Count > 2 * conversations * BookingTalk.Messages, "Each delivery was to have its own answer.");
        Assert.Contains((await Bookings()).GroupBy(booking => booking.PersonId), own => own.Count() > 1);
    }

    async Task StartTwo(bool claims)
    {
        var (memory, records) = (redis.NewDatabase(), await postgres.NewDatabase());
        for (var n = 0; n < 2; n++)
        {
            services.Add(new(memory, records, claims));
            await services[n].InitializeAsync();
        }
    }

    async Task<BookingTalk> Everybody(int conversations)
    {
        BookingTalk talk = new(channel, [.. services.Select(service => service.Door)]);
        var times = Enumerable.Range(0, conversations).Select(_ => Times()).ToArray();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, conversations, new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (n, _) => await talk.Hold(n, times[n]));
        output.WriteLine($"{times.Sum(each => each.Length)} messages, {times.Sum(each => each.Count(often => often > 1))} of them more than once, " +
            $"{times.Sum(each => each.Sum())} deliveries, {channel.Taken.Count} replies, {(await Bookings()).Count} bookings, " +
            $"{Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s.");
        return talk;
    }

    int[] Times() => [.. Enumerable.Range(0, BookingTalk.Messages).Select(_ => random.Next(10) < 3 ? random.Next(2, 51) : 1)];

    async Task<List<Booking>> Bookings()
    {
        await using var db = services[0].App.Services.GetRequiredService<LearningStore>().Open();
        return await db.Bookings.AsNoTracking().Where(booking => !booking.Sample).ToListAsync();
    }
}
