using Dialogs.Lines;
using Dialogs.Preferences;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.City;
using Learning.Reading;

namespace Dialogs.Reading;

/// <summary>Subscribes to reading columns and to live reading events by topic, shows what is subscribed to, and ends it.</summary>
sealed class FollowTopics : Dialog
{
    const string End = "end";

    static readonly Slot<Wanted> Action = new(
        "action",
        (heard, _) => heard.Has("topic.end") ? [new(End)] : heard.Has("topic.mine") ? [new("mine")] : [],
        w => w.Value, kept => new(kept), w => new($"reading.topics.{w.Value}"));

    readonly Events events;
    readonly Learning.Reading.Subscribe subscribe;
    readonly MyReading mine;
    readonly CityPack city;
    readonly Slot<Wanted> topic;

    public FollowTopics(Events events, Learning.Reading.Subscribe subscribe, MyReading mine, CityPack city)
        : base("follow-topics")
    {
        (this.events, this.subscribe, this.mine, this.city) = (events, subscribe, mine, city);
        topic = new("topic", TopicIn, w => w.Value, kept => new(kept), w => ReadingLines.Topic(w.Value, city)) { KnownPart = w => city.Columns.Any(column => column.Id == w.Value) ? w : null };
        Slots = [Action, topic];
    }

    public override IReadOnlyList<Slot> Slots { get; }

    public override async Task Run(Talk talk)
    {
        var action = (await talk.Wish(Action))?.Value;
        var wanted = (await talk.Wish(topic))?.Value;
        if (action == End) await Unsubscribe(talk, wanted);
        else if (action is not null && wanted is null) await Show(talk);
        else await Begin(talk, wanted ?? await Chosen(talk));
    }

    async Task<string> Chosen(Talk talk)
    {
        var column = await talk.Choose(topic.Name, ReadingLines.WhichTopic, city.Columns, c => new Option(c.Id, new Line("reading.text", ("text", c.Name))));
        return column.Id;
    }

    async Task Begin(Talk talk, string wanted)
    {
        await talk.Do("subscribe", _ => subscribe.Begin(wanted, talk.Who), refusal => new(ReadingLines.TooManyTopics(((TooManyTopics)refusal).Most)));
        talk.Say(ReadingLines.Subscribed(ReadingLines.Topic(wanted, city), ReadingLines.Coming(events.Coming(wanted, talk.Who.Language))));
    }

    async Task Show(Talk talk)
    {
        var topics = await mine.Topics(talk.Who);
        talk.Say(topics.Count == 0 ? ReadingLines.NoTopics : ReadingLines.YourTopics(topics.Select(each => ReadingLines.Topic(each, city))));
    }

    async Task Unsubscribe(Talk talk, string? wanted)
    {
        if (wanted is null)
        {
            var topics = await mine.Topics(talk.Who);
            if (topics.Count == 0)
            {
                // Who has no subscription and wants none any more means what the city sends.
                talk.Then(ChangeMessages.DialogId, ChangeMessages.StopAll);
                return;
            }
            wanted = await talk.Choose(topic.Name, ReadingLines.WhichToEnd, topics, each => new Option(each, ReadingLines.Topic(each, city)), evenOne: true);
        }
        await talk.Do("end", _ => subscribe.End(wanted, talk.Who), refusal => throw new InvalidOperationException($"{refusal} was not to be expected."));
        talk.Say(ReadingLines.Ended(ReadingLines.Topic(wanted, city)));
    }

    /// <summary>A column that is named; else the words that say more than that there are events; else all events.</summary>
    IReadOnlyList<Wanted> TopicIn(Heard heard, bool asked)
    {
        if (heard.At is not null) return [];
        var column = city.Columns.FirstOrDefault(each =>
            each.Words.Append(each.Name.Zh).Append(each.Name.En).Any(word => WordBook.Contains(heard.Plain, Heard.Tidy(word))));
        if (column is not null && column.Id != Events.All) return [new(column.Id)];
        var says = asked || ((heard.Has("topic.subscribe") || heard.Has("topic.end")) && !heard.Has("topic.mine"));
        var words = says ? Subject.Left(heard, "topic.filler") : "";
        return words.Length is > 1 and <= Learning.Reading.Subscribe.LongestTopic ? [new(words)] : column is not null ? [new(column.Id)] : [];
    }
}
