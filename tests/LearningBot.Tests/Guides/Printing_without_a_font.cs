using System.Net;
using LearningBot.Tests.DirectLine;

namespace LearningBot.Tests.Guides;

public sealed class Printing_without_a_font(Printing_without_a_font.Service service) : IClassFixture<Printing_without_a_font.Service>
{
    [Fact]
    public async Task is_declined_with_another_way()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var answer = await http.GetAsync("/guides/wechat-video-call.pdf?lang=en");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("/guides/wechat-video-call?lang=en", await answer.Content.ReadAsStringAsync());
    }

    public sealed class Service : RunningService
    {
        public Service() => Settings.Add("--Guides:Font=/nowhere/none.ttf");
    }
}
