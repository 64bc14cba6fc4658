using Learning;
using Learning.Guides;
using LearningBot.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Sdk;

namespace LearningBot.Tests.Browser;

/// <summary>
/// Guides, walked in the easy view from the first message of the page to the guide's last word, and measured after each step. The full form walks every
/// guide in every way and size; the short one each way once, and another walk every day.
/// </summary>
public sealed class Following_a_guide_in_the_browser(SampleCity city) : IClassFixture<SampleCity>
{
    const int Rotating = 1;

    static readonly string[] ways = ["buttons", "numbers", "words", "keyboard"];
    static readonly string[] sizes = ["390", "320", "200%"];

    static readonly (string Id, string Language, string Way, string Size)[] everyDay =
    [
        ("anti-fraud", "zh", "words", "390"), ("emergency", "en", "numbers", "320"),
        ("join-live-lecture", "zh", "keyboard", "200%"), ("anti-fraud", "en", "buttons", "200%"),
    ];

    public static TheoryData<string, string, string, string> Walks()
    {
        var all = All();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).DayNumber;
        // A step of 101 has no part with the number of walks, so that each comes round.
        var some = everyDay.Union(Enumerable.Range(0, Rotating).Select(each => all[(today * Rotating + each) * 101 % all.Count]));
        var walks = new TheoryData<string, string, string, string>();
        foreach (var (id, language, way, size) in Form.Of(some, all)) walks.Add(id, language, way, size);
        return walks;
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task leads_to_its_end_and_every_step_is_large_and_in_view(string id, string language, string way, string size)
    {
        await using var person = await Opened(language, size);
        var guide = Guide(id, language);
        var walk = new GuideWalk(person, guide, Way.Of(way));
        await walk.Run(async where =>
        {
            await person.TextInView();
            await person.Picture($"{id}-{language}-{size.TrimEnd('%')}-{way}-{where}");
            return await person.Faults(whole: where == "done");
        });
        Assert.Equal(guide.Steps.Select(step => step.Title), walk.Titles);
        Assert.Empty(walk.Faults);
        Assert.Empty(person.Complaints);
        Assert.Empty(person.Strangers);
    }

    [Theory]
    [InlineData("第3步")] // leaves a step out
    [InlineData("红烧肉")] // does not leave the step
    public async Task would_be_told_of_steps_that_do_not_come_in_their_order(string words)
    {
        await using var person = await Opened("zh", "390");
        var walk = new GuideWalk(person, Guide("anti-fraud", "zh"), new Saying(words));
        await Assert.ThrowsAnyAsync<XunitException>(() => walk.Run(_ => Task.FromResult(Enumerable.Empty<string>())));
        Assert.Equal(["挂断电话"], walk.Titles);
    }

    [Fact]
    public async Task would_be_told_of_a_step_that_is_not_as_it_should_be()
    {
        await using var person = await Opened("zh", "200%");
        var walk = new GuideWalk(person, Guide("anti-fraud", "zh"), Way.Of("buttons"));
        await walk.Run(async where =>
        {
            if (where != "step 1") return [];
            await person.TextInView();
            Assert.True(await IsMissedWhenScrolledAway(person));
            await person.Page.EvaluateAsync("document.querySelector('.webchat__send-box__main').style.width = '408px'");
            return await person.Faults(whole: true);
        });
        Assert.Contains(walk.Faults, fault => fault.StartsWith("step 1: cut off <button", StringComparison.Ordinal));
    }

    // The page may bring the text back at any moment, so it is tried again until the look falls in between.
    static async Task<bool> IsMissedWhenScrolledAway(Person person)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            await person.Page.EvaluateAsync("document.querySelector('.webchat__basic-transcript__scrollable').scrollTop = 0");
            if (!await person.IsTextInView()) return true;
        }
        return false;
    }

    static List<(string Id, string Language, string Way, string Size)> All() =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "content", "guides"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
           from way in ways
           from size in sizes
           select (file[..^3], file[^2..], way, size),
    ];

    Guide Guide(string id, string language) => city.App.Services.GetRequiredService<GuideShelf>().Find(id, language == "zh" ? Language.Chinese : Language.English)!;

    async Task<Person> Opened(string language, string size)
    {
        var person = size == "320" ? await city.Person(width: 320, height: 568) : await city.Person(width: 390, height: 844);
        await person.HasVoices();
        if (size == "200%") await person.DoublesText();
        await person.Open($"/?lang={language}&elder=1");
        return person;
    }

    /// <summary>Begins by the buttons, and then says only this.</summary>
    sealed class Saying(string words) : Way
    {
        readonly Way buttons = Of("buttons");

        public override Task Choose(Person person, string key, string label, Language language) =>
            key == "guides.choice.next" ? person.Say(words) : buttons.Choose(person, key, label, language);
    }
}
