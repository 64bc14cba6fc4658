namespace LearningBot.Tests.Browser;

public sealed class Sending_a_place(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData("zh", "离我最近的书屋", "徐东城市书房", 1280)]
    [InlineData("en", "nearest book house", "Xudong City Book House", 360)]
    public async Task finds_the_nearest_book_house_by_a_button(string language, string wish, string nearest, int width)
    {
        await using var person = await city.Person(width: width, height: 720);
        await person.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await person.Page.Context.SetGeolocationAsync(new() { Latitude = 30.5925f, Longitude = 114.3405f });
        await person.Open($"/?lang={language}");
        await person.Reads(1);
        await person.Say(wish);
        await person.Reads(3);
        await person.Page.Locator("#place").ClickAsync();
        await person.Page.Locator("article", new() { HasText = nearest }).First.WaitForAsync();
        await person.Picture($"place-{language}");
        Assert.Contains(nearest, (await person.Texts())[^1]);
        Assert.True(await person.Overflow() <= 0);
        Assert.Empty(person.Complaints);
        Assert.Empty(person.Strangers);
    }

    [Fact]
    public async Task says_so_when_the_browser_does_not_tell_where_it_is()
    {
        await using var person = await city.Person();
        await person.Open();
        await person.Reads(1);
        await person.Page.EvaluateAsync("() => { navigator.geolocation.getCurrentPosition = (found, failed) => failed({ code: 1 }); }");
        await person.Page.Locator("#place").ClickAsync();
        Assert.Contains("没有拿到位置", await person.Page.Locator("#notice").InnerTextAsync());
    }
}
