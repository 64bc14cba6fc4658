using Dialogs.Lines;
using Learning;
using Learning.Guides;

namespace LearningBot.Tests.Browser;

/// <summary>A person walks through a guide from the page's first message to the last word of the guide.</summary>
sealed class GuideWalk(Person person, Guide guide, Way way)
{
    readonly List<string> titles = [];
    readonly List<string> faults = [];

    /// <summary>The titles of the steps that were shown, in the order in which they were.</summary>
    public IReadOnlyList<string> Titles => titles;

    /// <summary>What was the matter after each step.</summary>
    public IReadOnlyList<string> Faults => faults;

    Language Language => guide.Language;

    /// <summary>Walks; <paramref name="look"/> measures what is seen after each step and answers what is the matter with it.</summary>
    public async Task Run(Func<string, Task<IEnumerable<string>>> look)
    {
        await Find();
        await Seen("offer", look);
        await Choose("guides.choice.start");
        foreach (var step in guide.Steps)
        {
            await Shows(step);
            titles.Add(step.Title);
            await Seen($"step {step.Number}", look);
            await Choose(step.Number < guide.Steps.Count ? "guides.choice.next" : "guides.choice.last");
        }
        await Says(new Line("guides.done", ("title", guide.Title)));
        await Seen("done", look);
        await Choose("talking.choice.no");
        await Says(new Line("guides.no-reminder"));
    }

    /// <summary>Asks for the guide by name, or looks for it in the list.</summary>
    async Task Find()
    {
        await person.Answered();
        if (way.SaysNames)
        {
            await Choose("guides.name", guide.Title);
            return;
        }
        await Choose("dialog.follow-guide.menu");
        for (var page = 0; !(await person.Labels()).Contains(guide.Title); page++)
        {
            Assert.True(page < 4, $"“{guide.Title}” is not in the list.");
            await Choose("talking.more");
        }
        await Choose("guides.name", guide.Title);
    }

    Task Choose(string key) => Choose(key, LineBook.Template(key, Language));

    async Task Choose(string key, string label)
    {
        await way.Choose(person, key, label, Language);
        await person.Answered();
    }

    async Task Seen(string where, Func<string, Task<IEnumerable<string>>> look) =>
        faults.AddRange((await look(where)).Select(fault => $"{where}: {fault}"));

    async Task Shows(GuideStep step)
    {
        var said = Bare((await person.LastTexts(1))[0]);
        foreach (var part in new[] { step.Title, step.Text, step.See })
            Assert.True(said.Contains(Bare(part), StringComparison.Ordinal), $"Step {step.Number} does not show “{part}”; the last words are: {said}");
    }

    async Task Says(Line line)
    {
        var wanted = Bare(LineBook.Text(line, Language));
        var said = (await person.LastTexts(2)).Select(Bare).ToList();
        Assert.True(said.Exists(each => each.Contains(wanted, StringComparison.Ordinal)), $"“{wanted}” is not said; the last words are: {string.Join(" | ", said)}");
    }

    static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
