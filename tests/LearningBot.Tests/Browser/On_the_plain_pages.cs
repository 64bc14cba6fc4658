using Learning;
using Learning.Guides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>The light page, the guides to read and the helping hand, as people with weak eyes and small screens meet them.</summary>
public sealed class On_the_plain_pages(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData("zh", 390), InlineData("zh", 320), InlineData("en", 320)]
    public async Task nothing_is_small_nothing_hidden_and_no_barrier_stands(string language, int width)
    {
        await using var person = await city.Person(width: width, height: 700);
        foreach (var path in Paths(language))
        {
            await person.Page.GotoAsync(path);
            await IsEasy(person, path);
        }
        Assert.DoesNotContain(person.Complaints, each => !each.Contains("404", StringComparison.Ordinal));
        Assert.Empty(person.Strangers);
    }

    [Theory, InlineData("zh", 390), InlineData("en", 320)]
    public async Task the_conversation_is_as_easy_at_each_turn(string language, int width)
    {
        await using var person = await city.Person(width: width, height: 700);
        await person.Begin(language);
        await IsEasy(person, "welcome");
        await person.WriteLight(language == "zh" ? "学微信视频" : "teach me a WeChat video call");
        await IsEasy(person, "offer");
        await person.Choose(1);
        await IsEasy(person, "step");
        await person.Choose(3);
        await IsEasy(person, "stuck");
        await person.WriteLight(language == "zh" ? "报名讲座" : "book a lecture");
        await IsEasy(person, "lectures");
        await person.Page.GotoAsync($"/light/forget?lang={language}");
        await IsEasy(person, "forget");
    }

    [Fact]
    public async Task a_fault_of_them_would_be_told()
    {
        await using var person = await city.Person(width: 390, height: 700);
        await person.Page.GotoAsync("/guides?lang=zh");
        await person.Page.EvaluateAsync(
            """
            () => {
              Object.assign(document.querySelector('nav a').style, { minHeight: '0', padding: '0', alignSelf: 'flex-start' });
              document.querySelector('h1').style.fontSize = '15px';
              document.querySelector('h1').style.color = '#8a8f8c';
              document.querySelector('main').style.width = '800px';
            }
            """);
        Assert.Single(await person.SmallTargets(60));
        Assert.Single(await person.SmallLetters(18));
        Assert.Contains(await person.Barriers(enhanced: true), barrier => barrier.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.True(await person.Overflow() > 0);
    }

    [Theory, InlineData(ForcedColors.Active, 2), InlineData(ForcedColors.None, 2)]
    public async Task texts_and_borders_stay_where_the_person_chose_the_colours(ForcedColors colours, int least)
    {
        await using var person = await city.Person(width: 390, height: 844, set: options => (options.ForcedColors, options.ColorScheme) = (colours, ColorScheme.Dark));
        await person.Begin("zh");
        await person.WriteLight("学微信视频");
        await person.Choose(1);
        await person.Picture($"colours-{colours}-light", whole: true);
        Assert.Equal(colours == ForcedColors.Active, await Forced(person));
        Assert.Empty(await Borderless(person, least));
        Assert.Empty(await Unseen(person));
        foreach (var path in (string[])["/guides/wechat-video-call?lang=zh", "/guides?lang=zh", "/help/12345678?lang=zh"])
        {
            await person.Page.GotoAsync(path);
            await person.Picture($"colours-{colours}-{path.Split('/', '?')[1]}-{path.Length}", whole: true);
            Assert.Empty(await Borderless(person, least));
            Assert.Empty(await Unseen(person));
        }
    }

    IEnumerable<string> Paths(string language)
    {
        var guides = city.App.Services.GetRequiredService<GuideShelf>().All(language == "zh" ? Language.Chinese : Language.English);
        string[] paths = ["/guides", "/guides/none", .. guides.Select(guide => $"/guides/{guide.Id}"), "/help", "/help/12345678", "/light"];
        return paths.Select(path => $"{path}?lang={language}");
    }

    static async Task IsEasy(Person person, string what)
    {
        Assert.Equal((what, ""), (what, string.Join('\n', await person.Barriers(enhanced: true))));
        Assert.Equal((what, ""), (what, string.Join('\n', await person.SmallTargets(60))));
        Assert.Equal((what, ""), (what, string.Join('\n', await person.SmallLetters(18))));
        Assert.Equal((what, true), (what, await person.Overflow() <= 0));
        // Twice the size that was chosen, as by the browser's own setting for text.
        await person.Page.EvaluateAsync("document.documentElement.style.fontSize = '40px'");
        Assert.Equal((what, true), (what, await person.Overflow() <= 0));
        await person.Picture($"large-{what.Split('?')[0].Replace('/', '-')}", whole: true);
        await person.Page.EvaluateAsync("document.documentElement.style.fontSize = ''");
    }

    static Task<bool> Forced(Person person) => person.Page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches");

    /// <summary>Buttons and boxes whose border is not seen: thinner than so many pixels, or of the colour of the ground.</summary>
    static Task<string[]> Borderless(Person person, int least) => person.Page.EvaluateAsync<string[]>(
        """
        least => [...document.querySelectorAll('button, .button, input:not([type=hidden])')].filter(each => {
          const style = getComputedStyle(each);
          return parseFloat(style.borderTopWidth) < least || style.borderTopStyle === 'none' || style.borderTopColor === getComputedStyle(document.documentElement).backgroundColor;
        }).map(each => each.outerHTML.slice(0, 120))
        """,
        least);

    /// <summary>Texts that have the colour of the ground they stand on.</summary>
    static Task<string[]> Unseen(Person person) => person.Page.EvaluateAsync<string[]>(
        """
        () => {
          const ground = element => {
            const colour = getComputedStyle(element).backgroundColor;
            return colour === 'rgba(0, 0, 0, 0)' && element.parentElement ? ground(element.parentElement) : colour;
          };
          return [...document.querySelectorAll('body *')].filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
            .filter(each => getComputedStyle(each).color === ground(each)).map(each => each.outerHTML.slice(0, 120));
        }
        """);
}
