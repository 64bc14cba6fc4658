using Dialogs.Lines;
using Dialogs.Preferences;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Catalogue;
using Learning.City;
using Learning.Reading;

namespace Dialogs.Reading;

/// <summary>Subscribes to reading columns and to live reading events by topic, shows what is subscribed to, and ends it.</summary>
sealed class FollowTopics : Dialog
{
    const int MostComing = 3;
    const string AllEvents = "live-reading";
    const string End = "end";

    static readonly Slot<Wanted> Action = new(
        "action",
        (heard, _) => heard.Has("topic.end") ? [new(End)] : heard.Has("topic.mine") ? [new("mine")] : [],
        w => w.Value, kept => new(kept), w => new($"reading.topics.{w.Value}"));

    readonly CatalogueIndex catalogue;
    readonly Learning.Reading.Subscribe subscribe;
    readonly MyReading mine;
    readonly CityPack city;
    readonly CityTime time;
    readonly Slot<Wanted> topic;

    public FollowTopics(CatalogueIndex catalogue, Learning.Reading.Subscribe subscribe, MyReading mine, CityPack city, CityTime time)
        : base("follow-topics")
    {
        (this.catalogue, this.subscribe, this.mine, this.city, this.time) = (catalogue, subscribe, mine, city, time);
        topic = new("topic", TopicIn, w => w.Value, kept => new(kept), w => ReadingLines.Topic(w.Value, city));
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
        talk.Say(ReadingLines.Subscribed(ReadingLines.Topic(wanted, city), ReadingLines.Coming(Coming(wanted, talk.Who.Language))));
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

    /// <summary>The next live events of the topic; of a column of events, the next of all.</summary>
    List<Item> Coming(string wanted, Language language)
    {
        var today = DateOnly.FromDateTime(time.Now.DateTime);
        var wish = new CatalogueWish
        {
            Kinds = [ItemKind.ReadingEvent],
            Words = wanted == AllEvents ? null : LineBook.Text(ReadingLines.Topic(wanted, city), language),
            From = today,
            Take = 25,
        };
        var found = catalogue.Find(wish with { Language = language }).Hits;
        if (found.Count == 0) found = catalogue.Find(wish).Hits;
        return [.. found.Where(hit => hit.HasAllWords && hit.Item.StartsAt >= time.Now).Select(hit => hit.Item).OrderBy(item => item.StartsAt).Take(MostComing)];
    }

    /// <summary>A column that is named; else the words that say more than that there are events; else all events.</summary>
    IReadOnlyList<Wanted> TopicIn(Heard heard, bool asked)
    {
        if (heard.At is not null) return [];
        var column = city.Columns.FirstOrDefault(each =>
            each.Words.Append(each.Name.Zh).Append(each.Name.En).Any(word => WordBook.Contains(heard.Plain, Heard.Tidy(word))));
        if (column is not null && column.Id != AllEvents) return [new(column.Id)];
        var says = asked || ((heard.Has("topic.subscribe") || heard.Has("topic.end")) && !heard.Has("topic.mine"));
        var words = says ? Subject.Left(heard, "topic.filler") : "";
        return words.Length is > 1 and <= Learning.Reading.Subscribe.LongestTopic ? [new(words)] : column is not null ? [new(column.Id)] : [];
    }
}
