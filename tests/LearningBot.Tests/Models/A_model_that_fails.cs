using System.Diagnostics.Metrics;
using LearningBot.Models;
using LearningBot.Tests.Models.StandIns;

namespace LearningBot.Tests.Models;

public sealed class A_model_that_fails : IAsyncLifetime
{
    const string said = """{"text":"yes"}""";
    StandIn standIn = null!;
    ModelHouse house = null!;

    public async Task InitializeAsync()
    {
        standIn = await StandIn.Start(static _ => Reply.Saying(said));
        house = await ModelHouse.Open(standIn.Settings());
    }

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        await standIn.DisposeAsync();
    }

    [Theory]
    [InlineData(Fault.TooMany, "too_many")]
    [InlineData(Fault.ServerError, "failed")]
    [InlineData(Fault.Cut, "failed")]
    [InlineData(Fault.Empty, "unusable")]
    [InlineData(Fault.WrongJson, "unusable")]
    [InlineData(Fault.Garbage, "unusable")]
    [InlineData(Fault.Large, "unusable")]
    [InlineData(Fault.Filtered, "filtered")]
    public async Task gives_no_reply_and_is_called_once(Fault fault, string reason)
    {
        using var reasons = new Reasons(house);
        standIn.Fault = fault;
        Assert.Null(await house.Ask("a lecture"));
        Assert.Equal(1, standIn.Calls);
        Assert.Equal([reason], reasons.Told);
        var today = await house.Today(1);
        Assert.Equal((1, 1), (today.Calls, today.Failures));

        standIn.Fault = Fault.None;
        house.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(said, (await house.Ask("a lecture"))?.Text);
    }

    [Fact]
    public async Task is_waited_for_longer_when_it_drafts()
    {
        standIn.Fault = Fault.Hang;
        var asking = house.Ask("a lecture", Dialogs.Understanding.Models.ModelPurpose.Drafting);
        await Patience.Until(() => standIn.Calls == 1);
        house.Time.Advance(TimeSpan.FromSeconds(19.9));
        Assert.False(asking.IsCompleted);
        house.Time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Null(await asking);
    }

    [Theory]
    [InlineData(Fault.Hang)]
    [InlineData(Fault.Slow)]
    [InlineData(Fault.Drip)]
    public async Task is_waited_for_as_long_as_a_turn_may_take(Fault fault)
    {
        using var reasons = new Reasons(house);
        standIn.Fault = fault;
        var asking = house.Ask("a lecture");
        await Patience.Until(() => standIn.Calls == 1);
        house.Time.Advance(TimeSpan.FromSeconds(3.4));
        Assert.False(asking.IsCompleted);
        house.Time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Null(await asking);
        Assert.Equal(["slow"], reasons.Told);
        Assert.True((await house.Today(1)).TokensOut > 0, "A call that broke off may have cost something.");
    }

    [Fact]
    public async Task is_not_waited_for_when_the_turn_ends_before()
    {
        standIn.Fault = Fault.Hang;
        using var turn = new CancellationTokenSource();
        var asking = house.Ask("a lecture", cancel: turn.Token);
        await Patience.Until(() => standIn.Calls == 1);
        await turn.CancelAsync();
        Assert.Null(await asking);
    }

    [Fact]
    public async Task that_asks_for_a_tool_or_ends_in_the_middle_has_said_nothing()
    {
        standIn.Script = static _ => Reply.Calling("book", "{}");
        Assert.Null(await house.Ask("a lecture"));
        standIn.Script = static _ => Reply.Saying(said) with { Ended = "length" };
        Assert.Null(await house.Ask("another lecture"));
    }

    [Fact]
    public async Task leaves_nobody_waiting_behind_others()
    {
        standIn.Fault = Fault.Hang;
        await using var small = await ModelHouse.Open([.. standIn.Settings(), "--LanguageModel:Together=2"]);
        Task[] waiting = [small.Ask("a lecture"), small.Ask("another lecture")];
        await Patience.Until(() => standIn.Calls == 2);
        using var reasons = new Reasons(small);
        Assert.Null(await small.Ask("one more lecture"));
        Assert.Equal(["busy"], reasons.Told);
        Assert.Equal(2, standIn.Calls);
        small.Time.Advance(TimeSpan.FromSeconds(4));
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task is_not_read_to_its_end_when_it_has_none()
    {
        using var endless = new Endless();
        using var client = new HttpClient(new ShortReplies(new Answering(endless)));
        await Assert.ThrowsAsync<ReplyTooLong>(() => client.GetAsync(new Uri("http://localhost/"), HttpCompletionOption.ResponseHeadersRead));
        Assert.InRange(endless.Given, ShortReplies.Longest, ShortReplies.Longest + 8192);
    }

    /// <summary>Why requests had no reply, as the counter tells it.</summary>
    sealed class Reasons : IDisposable
    {
        readonly MeterListener listener = new();
        readonly System.Collections.Concurrent.ConcurrentQueue<string> told = [];

        public Reasons(ModelHouse house)
        {
            var meters = house.Get<IMeterFactory>();
            listener.InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Name == Unanswered.Name && ReferenceEquals(instrument.Meter.Scope, meters)) it.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, _, tags, _) => told.Enqueue((string)tags[0].Value!));
            _ = house.Model;
            listener.Start();
        }

        public string[] Told => [.. told];

        public void Dispose() => listener.Dispose();
    }

    sealed class Answering(Stream body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) });
    }

    sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
