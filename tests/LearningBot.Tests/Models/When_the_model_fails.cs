using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using LearningBot.Models;
using LearningBot.Tests.BotFramework;
using LearningBot.Tests.Conversations;
using LearningBot.Tests.DirectLine;
using LearningBot.Tests.Models.StandIns;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LearningBot.Tests.Models;

/// <summary>
/// The whole service while its language model fails in each way it can: some turns each, 500 with LEARNINGBOT_FULL=1. How long turns take is told in both
/// forms and judged in the full one.
/// </summary>
public sealed class When_the_model_fails(ITestOutputHelper output) : IAsyncLifetime
{
    static readonly Fault[] faults = [Fault.Hang, Fault.TooMany, Fault.ServerError, Fault.Cut, Fault.Empty, Fault.WrongJson, Fault.Large, Fault.Slow];
    static readonly TimeSpan most = TimeSpan.FromSeconds(4);
    static readonly int turns = Form.Of(6, 500);

    FakeChannel channel = null!;
    StandIn standIn = null!;
    readonly ModelService without = new([]);
    ModelService with = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.Start();
        standIn = await StandIn.Start(static _ => Reply.Saying("""{"commands":[]}"""));
        with = new(standIn.Settings());
        await with.InitializeAsync();
        await without.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await with.DisposeAsync();
        await without.DisposeAsync();
        await standIn.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task every_turn_is_answered_in_time_and_the_breaker_opens_and_closes()
    {
        using Talkers people = new(channel, with);
        // The very first turn of a process takes a second longer, with a model or without.
        await people.Speak("first", 1);
        foreach (var fault in faults)
        {
            standIn.Fault = fault;
            var before = standIn.Calls;
            var took = await people.Speak($"{fault}", turns);
            var worst = took.Max();
            output.WriteLine($"{fault}: {took.Count} turns, {standIn.Calls - before} calls, p50 {At(took, 0.5):F0} ms, p99 {At(took, 0.99):F0} ms, longest {worst:F0} ms, then {with.Breaker.State}.");
            if (Form.IsFull) Assert.True(worst < most.TotalMilliseconds, $"{fault}: {worst} ms");
            Assert.True(standIn.Calls > before);
            Assert.NotEqual(BreakerState.Closed, with.Breaker.State);
            await Heals(people, fault);
        }
    }

    [Fact]
    public async Task bookings_take_no_longer_than_without_a_model()
    {
        standIn.Fault = Fault.Hang;
        using Talkers there = new(channel, without);
        using Talkers here = new(channel, with);
        ConcurrentBag<double> plain = [];
        ConcurrentBag<double> failing = [];
        var rounds = Form.Of(3, 250);
        for (var n = 0; n < rounds; n++)
        {
            // In turns, since the machine has other things to do at times. Somebody writes what the model is asked of meanwhile,
            // and waits for it as often as it is tried again.
            if (n % 10 == 0) with.Time.Move(TimeSpan.FromMinutes(6));
            var waiting = here.Speak($"waiting {n}", 1);
            await there.Book($"b{n}", plain);
            await here.Book($"m{n}", failing);
            await waiting;
        }
        output.WriteLine($"{plain.Count} messages of bookings each: p99 {At(plain, 0.99):F1} ms without a model, {At(failing, 0.99):F1} ms while one hangs; p50 {At(plain, 0.5):F1} and {At(failing, 0.5):F1} ms.");
        if (Form.IsFull) Assert.InRange(At(failing, 0.99), 0, 1.2 * At(plain, 0.99));
    }

    // Five minutes later one call tries it, and it is well.
    async Task Heals(Talkers people, Fault fault)
    {
        standIn.Fault = Fault.None;
        with.Time.Move(TimeSpan.FromMinutes(6));
        await people.Speak($"{fault} is over", 1);
        Assert.Equal(BreakerState.Closed, with.Breaker.State);
        with.Time.Move(TimeSpan.FromMinutes(6));
    }

    static double At(IEnumerable<double> took, double share)
    {
        var sorted = took.Order().ToArray();
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }

    /// <summary>People at the door of a service, each in a conversation of their own.</summary>
    sealed class Talkers(FakeChannel channel, ModelService service) : IDisposable
    {
        static readonly string[] booking = ["book a live lecture", "1", "2", "yes"];
        readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(5) };
        int said;

        public void Dispose() => client.Dispose();

        /// <summary>So many people say something hard each; answers how many milliseconds each turn took.</summary>
        public async Task<IReadOnlyCollection<double>> Speak(string who, int people)
        {
            ConcurrentBag<double> took = [];
            await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (n, _) =>
            {
                // Time goes on, so that the model is tried again and again.
                if (n % 25 == 24) service.Time.Move(TimeSpan.FromMinutes(6));
                took.Add(await Say($"{who}-{n}", ProofTexts.Hard(Interlocked.Increment(ref said))));
            });
            return took;
        }

        /// <summary>Somebody books a lecture.</summary>
        public async Task Book(string who, ConcurrentBag<double> took)
        {
            foreach (var text in booking) took.Add(await Say(who, text));
            // On some days the second live lecture has fewer seats than the full form has people.
            Assert.Matches("Booked: |on the waiting list", channel.Taken.Last(it => it.Path.Contains($"/conversations/{who}/", StringComparison.Ordinal)).Body);
        }

        async Task<double> Say(string who, string text)
        {
            var id = $"m{Guid.NewGuid():n}";
            var body = JsonSerializer.Serialize(new
            {
                type = "message",
                id,
                text,
                channelId = "webchat",
                serviceUrl = channel.Url,
                from = new { id = who },
                recipient = new { id = "bot" },
                conversation = new { id = Uri.EscapeDataString(who) },
                locale = "en-US",
            });
            using StringContent content = new(body, Encoding.UTF8, "application/json");
            var began = Stopwatch.GetTimestamp();
            using var response = await client.PostAsync(new Uri(service.Address, "/api/messages"), content);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains(channel.Taken, it => it.Path.EndsWith(id, StringComparison.Ordinal));
            return took;
        }
    }

    /// <summary>The service as a developer has it, with the sample city and a clock that can be moved.</summary>
    sealed class ModelService : RunningService
    {
        public ModelService(IEnumerable<string> settings) => Settings.AddRange(["--environment=Development", "--Sample:Load=true", .. settings]);

        public MovableTime Time { get; } = new();

        public ModelBreaker Breaker => App.Services.GetRequiredService<ModelBreaker>();

        private protected override void Adjust(IServiceCollection services) => services.AddSingleton<TimeProvider>(Time);
    }
}
