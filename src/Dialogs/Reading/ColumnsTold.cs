using Dialogs.Talking;
using Learning.Reading;

namespace Dialogs.Reading;

/// <summary>Tells a subscriber what comes within a week in their topics. The city begins it; it asks nothing, and says nothing when nothing comes.</summary>
sealed class ColumnsTold(MyReading mine, Events events, CityTime time) : Dialog(TellColumns.Dialog)
{
    const int most = 5;
    static readonly TimeSpan ahead = TimeSpan.FromDays(7);

    internal override bool OnlyTells => true;

    public override async Task Run(Talk talk)
    {
        var topics = await mine.Topics(talk.Who);
        var coming = topics.SelectMany(topic => events.Coming(topic, talk.Who.Language, time.Now + ahead)).DistinctBy(ItemKey.Of).OrderBy(item => item.StartsAt).Take(most).ToList();
        if (coming.Count > 0) talk.Say(ReadingLines.ThisWeek(coming));
    }
}
