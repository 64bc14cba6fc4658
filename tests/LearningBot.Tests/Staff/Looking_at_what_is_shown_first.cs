using Learning;
using Learning.Bookings;
using Learning.People;
using Learning.Staff;
using LearningBot.Tests.Browser;
using Microsoft.Playwright;

namespace LearningBot.Tests.Staff;

/// <summary>Pages after their form was sent: what will happen, and what is the matter.</summary>
public sealed class Looking_at_what_is_shown_first(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Theory]
    [InlineData("zh", 360, true), InlineData("en", 1280, false)]
    public async Task no_page_has_a_barrier_or_is_too_wide(string language, int width, bool dark)
    {
        var session = await console.NewSession();
        for (var family = 0; family < 5; family++)
            Assert.True((await console.Get<BookSeats>().Decide(session.Id, new Address("directline", $"first-{family}", "c", Language.Chinese), 5, null, WhenFull.Wait, $"{session.Id}-{family}")).Done);
        var question = await console.Asked("能带自己的杯子吗");
        var spoken = language == "zh" ? Language.Chinese : Language.English;
        using var visitor = await console.SignedIn(StaffRole.City, language: spoken);
        await using var person = await console.Person(language == "zh" ? "zh-CN" : "en-US", width, set: it => it.ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light);
        await person.Page.Context.AddCookiesAsync([new Cookie { Name = "staff", Value = visitor.Cookies.GetCookies(console.Address)["staff"]!.Value, Url = console.Address.ToString() }]);
        List<string> wrong = [];

        await Sent($"/staff/lectures/seats/{session.Id}", ("#seats", "30"));
        await Sent($"/staff/lectures/seats/{session.Id}", ("#seats", "5"));
        await Sent("/staff/answers/new", ("#question-Zh", $"打印机在哪里 {language}"), ("#text-Zh", "二楼。"));
        await Sent("/staff/answers/new");
        await Sent($"/staff/questions/assign/{question}");
        Assert.Empty(wrong);

        async Task Sent(string path, params (string Field, string Text)[] fields)
        {
            await person.Page.GotoAsync(path);
            foreach (var (field, text) in fields) await person.Page.FillAsync(field, text);
            await person.Page.ClickAsync("main button.main");
            Assert.NotEqual(0, await person.Page.Locator("main .notice, main #preview").CountAsync());
            wrong.AddRange((await person.Barriers()).Select(each => $"{path}: {each}"));
            if (await person.Overflow() is > 0 and var wide) wrong.Add($"{path}: {wide} px too wide");
        }
    }
}
