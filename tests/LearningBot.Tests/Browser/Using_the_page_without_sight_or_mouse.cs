namespace LearningBot.Tests.Browser;

public sealed class Using_the_page_without_sight_or_mouse(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory, InlineData("zh", "报名讲座", 1280), InlineData("zh", "报名讲座", 320), InlineData("en", "Book a lecture", 390)]
    public async Task meets_no_barrier_that_a_program_can_find(string language, string wish, int width)
    {
        await using var person = await city.Person(width: width, height: 700);
        await person.Open($"/?lang={language}");
        await person.Answered();
        Assert.Empty(await person.Barriers());
        await person.Say(wish);
        await person.Answered();
        Assert.Empty(await person.Barriers());
        Assert.True(await person.Overflow() <= 0);
    }

    [Fact]
    public async Task would_be_told_of_a_barrier()
    {
        await using var person = await city.Person();
        await person.Open();
        await person.Answered();
        await person.Page.EvaluateAsync("document.querySelector('#forget').textContent = ''");
        Assert.Contains(await person.Barriers(), barrier => barrier.StartsWith("button-name", StringComparison.Ordinal));
    }

    [Theory, InlineData(360, 640), InlineData(1280, 800)]
    public async Task finds_everything_large_enough_to_tap(int width, int height)
    {
        await using var person = await city.Person(width: width, height: height);
        await person.Open();
        await person.Answered();
        Assert.Empty(await person.SmallTargets(44));
    }

    [Fact]
    public async Task would_be_told_of_something_too_small()
    {
        await using var person = await city.Person();
        await person.Open();
        await person.Answered();
        await person.Page.EvaluateAsync("document.querySelector('#forget').style.minHeight = '20px'");
        Assert.Contains(await person.SmallTargets(44), small => small.Contains("forget", StringComparison.Ordinal));
    }
}
