using System.Net;
using LearningBot.Channels.Light;

namespace LearningBot.Tests.Light;

public sealed class What_the_light_page_lets_through(ImpatientService service) : IClassFixture<ImpatientService>
{
    [Theory, InlineData("<script>alert(1)</script>"), InlineData("\" onfocus=\"alert(1)"), InlineData("{0} {{x}}")]
    public async Task shows_words_and_never_runs_them(string words)
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Say(words);
        Assert.Contains(words, person.Page);
        var page = await person.Http.GetStringAsync("/light?lang=en");
        Assert.DoesNotMatch("<script| on[a-z]+=\"| style=", page);
    }

    [Fact]
    public async Task allows_nothing_from_elsewhere_and_is_kept_by_nobody()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var answer = await http.GetAsync("/light");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.DoesNotMatch("https?://", await answer.Content.ReadAsStringAsync());
        using var head = new HttpRequestMessage(HttpMethod.Head, "/light");
        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(head)).StatusCode);
    }

    [Fact]
    public void shows_only_pictures_and_files_of_this_service()
    {
        var message = LightMessage.Read(new(1, DateTimeOffset.UnixEpoch, """
            {"type":"message","from":{"id":"learningbot","role":"bot"},"locale":"zh-CN","text":"第 1 步\n1 下一步   2 卡住了",
            "suggestedActions":{"actions":[{"type":"imBack","title":"下一步","value":"下一步"},{"type":"imBack","title":"卡住了","value":"卡住了"}]},
            "attachments":[{"contentType":"image/svg+xml","contentUrl":"//evil.example.org/a.svg","name":"x"},
            {"contentType":"image/svg+xml","contentUrl":"/guides/img/a-1.svg","name":"绿色图标"},{"contentType":"text/calendar","contentUrl":"/calendar/a.ics?lang=zh","name":"lecture.ics"}]}
            """));
        Assert.Equal("第 1 步", message.Text);
        Assert.Equal(["下一步", "卡住了"], message.Choices);
        Assert.Equal(new Attached("/guides/img/a-1.svg", "绿色图标", "image/svg+xml"), message.Picture);
        Assert.Equal("/calendar/a.ics?lang=zh", message.File!.Path);
    }
}
