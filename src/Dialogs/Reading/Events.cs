using Dialogs.Lines;
using Dialogs.Talking;
using Learning;
using Learning.Catalogue;
using Learning.City;

namespace Dialogs.Reading;

/// <summary>Finds the live reading events of a topic.</summary>
sealed class Events(CatalogueIndex catalogue, CityPack city, CityTime time)
{
    /// <summary>The column of all events.</summary>
    public const string All = "live-reading";

    const int most = 3;

    /// <summary>The next ones, at most three; of a column of events, the next of all.</summary>
    /// <param name="topic">A column's id, or words.</param>
    /// <param name="language">The language they are wanted in; they come in the other one when there are none.</param>
    /// <param name="until">Only those that begin before this; null for any.</param>
    public IReadOnlyList<Item> Coming(string topic, Language language, DateTimeOffset? until = null)
    {
        var today = DateOnly.FromDateTime(time.Now.DateTime);
        var wish = new CatalogueWish
        {
            Kinds = [ItemKind.ReadingEvent],
            Words = topic == All ? null : LineBook.Text(ReadingLines.Topic(topic, city), language),
            From = today,
            Take = 25,
        };
        var found = catalogue.Find(wish with { Language = language }).Hits;
        if (found.Count == 0) found = catalogue.Find(wish).Hits;
        return [.. found.Where(hit => hit.HasAllWords && hit.Item.StartsAt >= time.Now && !(hit.Item.StartsAt >= until)).Select(hit => hit.Item).OrderBy(item => item.StartsAt).Take(most)];
    }
}
