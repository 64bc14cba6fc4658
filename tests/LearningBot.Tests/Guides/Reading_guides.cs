using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Learning;
using Learning.Guides;
using LearningBot.Guides.Printing;
using LearningBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Guides;

public sealed class Reading_guides(Reading_guides.Service service) : IClassFixture<Reading_guides.Service>
{
    GuideShelf Shelf => service.App.Services.GetRequiredService<GuideShelf>();

    [Theory, InlineData("zh", Language.Chinese), InlineData("en", Language.English)]
    public async Task finds_each_in_the_list_and_all_that_it_says_on_its_page(string tag, Language language)
    {
        using var http = Client();
        var list = await http.GetStringAsync($"/guides?lang={tag}");
        var guides = Shelf.All(language);
        Assert.True(guides.Count >= 12);
        foreach (var guide in guides)
        {
            Assert.Contains($"href=\"/guides/{guide.Id}?lang={tag}\"", list);
            var page = WebUtility.HtmlDecode(await http.GetStringAsync($"/guides/{guide.Id}?lang={tag}"));
            Assert.All(guide.Steps, step => Assert.All([step.Title, step.Text, step.See, .. step.Stuck.Select(each => each.Advice)], words => Assert.Contains(words, page)));
            Assert.Contains(guide.Offline, page);
            Assert.Equal(guide.VerifiedOn is null, page.Contains(tag == "zh" ? "没有在真手机上试过" : "not tried on a phone", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task shows_every_picture_and_prints_what_is_in_it()
    {
        using var http = Client();
        foreach (var step in Shelf.All(Language.Chinese).SelectMany(guide => guide.Steps).Where(step => step.Picture is not null))
        {
            var answer = await http.GetAsync($"/guides/{step.Picture!.File}");
            Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.ToString());
            Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
            var drawing = XElement.Parse(await answer.Content.ReadAsStringAsync());
            Assert.All(drawing.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Drawing.Elements));
            Assert.NotNull(Drawing.Read(Shelf.Picture(step.Picture.File)!));
        }
    }

    [Theory]
    [InlineData("..%2fwechat-video-call.zh.md")]
    [InlineData("..%2f..%2fcities%2fwuhan.json")]
    [InlineData("%2e%2e/wechat-video-call.zh.md")]
    [InlineData("..%5cwechat-video-call.zh.md")]
    [InlineData("nothing.svg")]
    public async Task gets_nothing_else_of_the_folder(string file)
    {
        using var http = Client();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"{service.Address}guides/img/{file}"))).StatusCode);
    }

    [Fact]
    public async Task does_not_get_a_picture_twice()
    {
        using var http = Client();
        var first = await http.GetAsync("/guides/img/wechat-video-call-1.svg");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guides/img/wechat-video-call-1.svg");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(request)).StatusCode);
    }

    [Theory, InlineData("/guides/none"), InlineData("/guides/none.pdf"), InlineData("/guides/..%2fwuhan")]
    public async Task is_told_which_there_are_when_there_is_no_such_guide(string path)
    {
        using var http = Client();
        var answer = await http.GetAsync($"{path}?lang=en");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("/guides/wechat-video-call?lang=en", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task allows_no_script_and_nothing_from_elsewhere()
    {
        using var http = Client();
        foreach (var path in new[] { "/guides?lang=en", "/guides/anti-fraud?lang=en", "/help?lang=en", "/help/12345678?lang=en" })
        {
            var answer = await http.GetAsync(path);
            Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.DoesNotMatch("<script| on[a-z]+=\"| style=", await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task gets_it_on_paper(string tag)
    {
        using var http = Client();
        var answer = await http.GetAsync($"/guides/wechat-video-call.pdf?lang={tag}");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        var file = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("%PDF-", file);
        Assert.InRange(Regex.Count(file, "/Type /Page\\b"), 3, 12);
    }

    HttpClient Client() => new() { BaseAddress = service.Address };

    public sealed class Service : RunningService;
}
