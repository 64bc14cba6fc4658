namespace LearningBot.Tests.Browser;

public sealed class The_first_look_of_elderly_residents(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData("/?lang=zh&elder=1", "一步一步学用手机", "报名讲座", "找人帮忙")]
    [InlineData("/?lang=en&elder=1", "Learn step by step", "Book a lecture", "Ask a person")]
    public async Task has_three_choices_in_the_first_message(string path, params string[] choices)
    {
        await using var person = await city.Person(width: 390, height: 844);
        await person.Open(path);
        await person.Reads(1);
        await person.Answered();
        Assert.Equal(choices, await person.Choices.AllInnerTextsAsync());
        Assert.Empty(await person.HiddenChoices());
        await person.TextInView();
        await person.Picture($"first-{choices[1].Length}");
    }

    [Fact]
    public async Task has_all_choices_in_the_usual_view()
    {
        await using var person = await city.Person(width: 390, height: 844);
        await person.Open();
        await person.Answered();
        Assert.Equal(5, await person.Choices.CountAsync());
    }

    [Fact]
    public async Task has_three_on_the_light_page_too()
    {
        await using var person = await city.Person();
        await person.Begin("zh");
        Assert.Equal(["1 一步一步学用手机", "2 报名讲座", "3 找人帮忙"], await person.Offered());
    }
}
