using Learning;
using Learning.Guides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>What an old phone has to fetch, headers and all, with nothing of it kept from before.</summary>
public sealed class The_weight_of_the_light_page(SampleCity city) : IClassFixture<SampleCity>
{
    const int most = 60_000;

    [Theory, InlineData("zh", Language.Chinese), InlineData("en", Language.English)]
    public async Task is_less_than_60_KB_at_each_step_of_each_guide(string tag, Language language)
    {
        var guides = city.App.Services.GetRequiredService<GuideShelf>().All(language);
        Assert.True(guides.Count >= 12);
        foreach (var guide in guides)
        {
            await using var person = await city.Person(width: 390, height: 844, set: options => options.JavaScriptEnabled = false);
            await person.Page.GotoAsync($"/light?guide={guide.Id}&lang={tag}");
            await person.Choose(1);
            await person.KeepsNoFiles();
            foreach (var step in guide.Steps)
            {
                Assert.InRange(await Weight(person, () => person.Choose(1)), 5_000, most);
                Assert.Contains(step.Title, await person.Now());
            }
        }
    }

    /// <summary>The control: the page with scripts, weighed in the same way, is not light.</summary>
    [Fact]
    public async Task would_be_told_if_it_were_more()
    {
        await using var person = await city.Person();
        await person.Open();
        await person.KeepsNoFiles();
        Assert.True(await Weight(person, () => person.Page.ReloadAsync()) > most);
    }

    /// <summary>All bytes that come by an act, its form and the page it leads to, up to that page's sign, which a browser fetches after all else.</summary>
    static async Task<int> Weight(Person person, Func<Task> act)
    {
        var (answered, fetched, sign) = (false, new List<IRequest>(), (IRequest?)null);
        void Answer(object? from, IResponse response) => answered |= response.Ok && response.Request.ResourceType == "document";
        void Ask(object? from, IRequest request) => sign ??= answered && request.Url.Contains("/icon", StringComparison.Ordinal) ? request : null;
        void Note(object? from, IRequest request) => fetched.Add(request);
        person.Page.Response += Answer;
        person.Page.Request += Ask;
        person.Page.RequestFinished += Note;
        await person.Page.RunAndWaitForRequestFinishedAsync(act, new() { Predicate = request => request == sign });
        person.Page.Response -= Answer;
        person.Page.Request -= Ask;
        person.Page.RequestFinished -= Note;
        var weight = 0;
        foreach (var request in fetched)
        {
            var sizes = await request.SizesAsync();
            weight += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }
        Assert.Contains(fetched, request => request.ResourceType == "stylesheet");
        return weight;
    }
}
