using System.Text.RegularExpressions;

namespace LearningBot.Tests.Browser;

public sealed partial class Booking_a_lecture_in_the_browser(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData("zh", "我想周六带孩子听一场讲情绪的讲座，两个人", "我的报名", "2个人")]
    [InlineData("en", "two seats for a talk about emotions on Saturday", "My bookings", "2 people")]
    public async Task takes_one_sentence_and_at_most_three_taps(string language, string wish, string mine, string party)
    {
        await using var person = await city.Person();
        await person.Open($"/?lang={language}");
        await person.Reads(1);
        await person.Say(wish);
        await person.Answered();
        var taps = 0;
        while (await person.Files.CountAsync() == 0)
        {
            Assert.True(++taps <= 3, "more than three taps");
            await person.TapFirst();
            await person.Answered();
        }
        await person.Picture($"booked-{language}");
        var number = Number().Match(string.Join('\n', await person.Texts())).Value;
        Assert.Contains(party, await person.Said(number));

        using var http = new HttpClient();
        var file = await http.GetStringAsync(await person.Files.First.GetAttributeAsync("href"));
        Assert.Contains("METHOD:PUBLISH", file);
        Assert.Contains(number, Unfolded(file));

        await person.Say(mine);
        await person.Answered();
        var shown = (await person.LastTexts(1))[0];
        Assert.Contains(number, shown);
        Assert.Contains(party, shown);
        Assert.Empty(person.Complaints);
        Assert.Empty(person.Strangers);
    }

    [Fact]
    public async Task goes_on_after_a_reload_and_after_a_restart_in_the_middle()
    {
        await using var person = await city.Person();
        await person.Open("/?lang=zh");
        await person.Reads(1);
        await person.Say("我想周六带孩子听一场讲情绪的讲座，两个人");
        await person.Answered();
        var before = await person.Texts();
        await person.Reload();
        Assert.Equal(before, await person.Reads(before.Count));
        await person.TapFirst();
        await person.Answered();
        await city.Restart();
        await person.TapFirst();
        await person.Files.First.WaitForAsync();
        Assert.Single(await person.Texts(), text => text.StartsWith("报好了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task with_actually_Sunday_at_the_last_question_asks_again_only_what_depends_on_it()
    {
        await using var person = await city.Person("en-US", 360, 640);
        await person.Open("/?lang=en");
        await person.Reads(1);
        await person.Say("two seats for a talk about emotions on Saturday");
        await person.Answered();
        await person.TapFirst();
        await person.Answered();
        await person.Say("actually Sunday");
        await person.Answered();
        await person.Picture("sunday-360");
        Assert.Contains("Sunday", (await person.Texts())[^1]);
        await person.TapFirst();
        await person.Answered();
        Assert.Contains("2 people", (await person.Texts())[^1]);
        Assert.Contains("Shall I book it?", (await person.Texts())[^1]);
        Assert.True(await person.Overflow() <= 0);
    }

    static string Unfolded(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\d{3} \d{3}")]
    private static partial Regex Number();
}
