using Dialogs.Guides;
using Dialogs.Understanding;
using Learning;
using Learning.Guides;

namespace Dialogs.Tests.Guides;

/// <summary>The guides that are there, asked for in other words than their titles.</summary>
public sealed class Asking_for_a_guide
{
    [Theory]
    [InlineData("live lecture", Language.English, "join-live-lecture")]
    [InlineData("how do I watch a live lecture?", Language.English, "join-live-lecture")]
    [InlineData("直播讲座怎么听", Language.Chinese, "join-live-lecture")]
    [InlineData("book a live lecture", Language.English, null)]
    [InlineData("two seats for a live lecture", Language.English, null)]
    [InlineData("报名直播讲座", Language.Chinese, null)]
    public async Task gives_it_unless_a_booking_is_meant(string said, Language language, string? guide)
    {
        await using var world = await World.Begin();
        world.Shelve(Path.Combine(Transcripts.Home(), "content", "guides"));
        var words = new GuideWords(world.Get<GuideShelf>());
        var heard = new Heard(said, language, new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal(guide, words.In(heard) is [var first, ..] ? first.Id : null);
    }
}
