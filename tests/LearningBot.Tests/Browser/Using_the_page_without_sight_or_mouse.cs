using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace LearningBot.Tests.Browser;

public sealed class Using_the_page_without_sight_or_mouse(SampleCity city) : IClassFixture<SampleCity>
{
    static readonly AxeRunOptions rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory, InlineData("zh", "报名讲座", 1280), InlineData("zh", "报名讲座", 320), InlineData("en", "Book a lecture", 390)]
    public async Task meets_no_barrier_that_a_program_can_find(string language, string wish, int width)
    {
        await using var person = await city.Person(width: width, height: 700);
        await person.Open($"/?lang={language}");
        await person.Answered();
        Assert.Empty(await Barriers(person));
        await person.Say(wish);
        await person.Answered();
        Assert.Empty(await Barriers(person));
        Assert.True(await person.Overflow() <= 0);
    }

    [Fact]
    public async Task would_be_told_of_a_barrier()
    {
        await using var person = await city.Person();
        await person.Open();
        await person.Answered();
        await person.Page.EvaluateAsync("document.querySelector('#forget').textContent = ''");
        Assert.Contains(await Barriers(person), barrier => barrier.StartsWith("button-name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task finds_everything_large_enough_to_tap()
    {
        await using var person = await city.Person(width: 360, height: 640);
        await person.Open();
        await person.Answered();
        var small = await person.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button')]
              .filter(e => e.offsetParent && !e.closest('[aria-hidden=true]') && e.tabIndex >= 0 && !e.classList.contains('skip'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([, box]) => box.width < 24 || box.height < 24)
              .map(([e]) => e.outerHTML.slice(0, 120))
            """);
        Assert.Empty(small);
    }

    static async Task<IEnumerable<string>> Barriers(Person person)
    {
        var found = await person.Page.RunAxe(rules);
        return found.Violations.Select(each => $"{each.Id}: {string.Join(" | ", each.Nodes.Take(3).Select(node => node.Html))}");
    }
}
