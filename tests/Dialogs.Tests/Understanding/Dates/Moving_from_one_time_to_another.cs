using Learning;

namespace Dialogs.Tests.Understanding.Dates;

public sealed class Moving_from_one_time_to_another
{
    [Theory]
    [InlineData("please move my booking from Saturday to Sunday", Language.English, "2026-11-28; 2026-11-29")]
    [InlineData("can I change Saturday to Sunday?", Language.English, "2026-11-28; 2026-11-29")]
    [InlineData("switch it from 3pm to 4pm", Language.English, "15:00; 16:00")]
    [InlineData("move it to Sunday 2-4pm", Language.English, "2026-11-29 14:00..2026-11-29 16:00")]
    [InlineData("从周六改到周日", Language.Chinese, "2026-11-28; 2026-11-29")]
    [InlineData("把周六的换到下周六", Language.Chinese, "2026-11-28; 2026-12-05")]
    public void names_two_times(string text, Language language, string told) => Assert.Equal(told, Told.In(text, language));

    [Theory]
    [InlineData("from Saturday to Sunday", Language.English, "2026-11-28..2026-11-30")]
    [InlineData("从周六到周日", Language.Chinese, "2026-11-28..2026-11-30")]
    public void is_a_range_when_nothing_is_moved(string text, Language language, string told) =>
        Assert.Equal(told, Told.In(text, language));
}
