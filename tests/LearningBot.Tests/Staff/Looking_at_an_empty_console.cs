using Learning.Staff;

namespace LearningBot.Tests.Staff;

/// <summary>Every page on the first day, when there are colleagues but no lectures, no messages and nobody who asks; and lists in which nothing was found.</summary>
public sealed class Looking_at_an_empty_console(Looking_at_an_empty_console.Service console) : IClassFixture<Looking_at_an_empty_console.Service>
{
    static readonly string[] nothingFound =
    [
        "/staff/messages/write", "/staff/lectures?when=past", "/staff/messages/sent?find=1", "/staff/people?find=1", "/staff/questions?find=1", "/staff/places?find=1",
        "/staff/answers?find=qqqq", "/staff/indicators?period=2020", "/staff/indicators/communities?period=2020",
    ];

    [Theory]
    [InlineData("zh", 360, true), InlineData("zh", 1280, false), InlineData("en", 360, false), InlineData("en", 1280, true)]
    public async Task no_page_has_a_barrier_or_is_too_wide(string language, int width, bool dark)
    {
        await using var looker = await console.Looker(StaffRole.City, language, width, dark, "empty");
        List<string> wrong = [];
        var empty = 0;
        foreach (var path in Doors.All.Where(it => it.Code(StaffRole.City) == 200 && it is { Open: false, Api: false, Own: null }).Select(it => $"/{it.Route}").Concat(nothingFound))
        {
            wrong.AddRange(await looker.Wrong(path));
            if (await looker.Person.Page.Locator("main .empty").CountAsync() > 0) empty++;
        }
        Assert.Empty(wrong);
        Assert.InRange(empty, 10, int.MaxValue);
    }

    /// <summary>The console without the sample city.</summary>
    public sealed class Service : ConsoleService
    {
        public Service() => Settings[Settings.IndexOf("--Sample:Load=true")] = "--Sample:Load=false";
    }
}
