using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using LearningBot.Tests.Models.StandIns;

namespace LearningBot.Tests.Models;

public sealed class What_a_log_keeps_of_it
{
    const string words = "wordsofaperson";
    const string replied = "replyofthemodel";

    [Theory]
    [InlineData("openai")]
    [InlineData("azure")]
    public async Task is_neither_words_nor_replies_nor_the_key_whatever_goes_wrong(string kind)
    {
        using var overheard = new Overheard();
        await using var standIn = await StandIn.Start(static _ => Reply.Saying($$"""{"text":"{{replied}}"}"""));
        standIn.RetryAfter = null;
        List<string> lines = [];
        foreach (var fault in Enum.GetValues<Fault>())
        {
            standIn.Fault = fault;
            await using var house = await ModelHouse.Open([.. standIn.Settings(kind), "--LanguageModel:SecondsInTurn=0.5"], time: TimeProvider.System);
            for (var n = 0; n < 3; n++) await house.Ask($"{words} {fault} {n}");
            lines.AddRange(house.Log.Lines);
        }
        lines.AddRange(overheard.Lines);
        Assert.Contains(lines, line => line.Contains("The language model is not well", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(words, StringComparison.Ordinal) || line.Contains(replied, StringComparison.Ordinal) || line.Contains(StandIn.Key, StringComparison.Ordinal));
        Assert.Contains(standIn.Asked, asked => asked.Raw.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>All that the clients' own sources of events and traces tell.</summary>
    sealed class Overheard : EventListener
    {
        readonly ConcurrentQueue<string> lines = [];
        readonly ActivityListener traces;

        public Overheard()
        {
            traces = new()
            {
                ShouldListenTo = static _ => true,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => lines.Enqueue(string.Join(' ', activity.TagObjects.Select(it => $"{it.Value}").Concat(activity.Events.SelectMany(it => it.Tags).Select(it => $"{it.Value}")))),
            };
            ActivitySource.AddActivityListener(traces);
        }

        public IReadOnlyCollection<string> Lines => lines;

        public override void Dispose()
        {
            traces.Dispose();
            base.Dispose();
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (((string[])["ClientModel", "Azure", "OpenAI", "Extensions-AI"]).Any(it => eventSource.Name.Contains(it, StringComparison.Ordinal))) EnableEvents(eventSource, EventLevel.LogAlways);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => lines?.Enqueue(string.Join(' ', eventData.Payload ?? new([])));
    }
}
