using System.Net;
using System.Text;

namespace LearningBot.Tests.DirectLine;

public sealed class Choosing_a_view(RunningService service) : IClassFixture<RunningService>
{
    const string Large = """{"elder":true,"text":24,"readAloud":true}""";

    [Fact]
    public async Task is_kept_for_the_visitor_and_nobody_else()
    {
        using var person = await Browsing.Open(service.Address);
        using var other = await Browsing.Open(service.Address);
        Assert.Equal(HttpStatusCode.NoContent, (await Choose(person, Large)).StatusCode);
        Assert.Contains("data-elder=\"true\" data-text=\"24\" data-reads=\"true\"", await person.Http.GetStringAsync("/"));
        Assert.Contains("data-elder=\"false\" data-text=\"18\" data-reads=\"false\"", await other.Http.GetStringAsync("/"));
    }

    [Fact]
    public async Task by_the_address_is_shown_at_once_and_kept_by_the_page()
    {
        using var person = await Browsing.Open(service.Address);
        Assert.Matches("data-elder=\"true\" data-text=\"20\".* data-keep>", await person.Http.GetStringAsync("/?elder=1"));
        await Choose(person, Large);
        Assert.DoesNotContain("data-keep", await person.Http.GetStringAsync("/?elder=1"));
        Assert.Matches("data-elder=\"false\" data-text=\"18\".* data-keep>", await person.Http.GetStringAsync("/?elder=0"));
    }

    [Theory]
    [InlineData(""), InlineData("[]"), InlineData("{}"), InlineData("""{"elder":1,"text":20,"readAloud":false}""")]
    [InlineData("""{"elder":true,"text":19,"readAloud":false}"""), InlineData("""{"elder":true,"text":20.5,"readAloud":false}""")]
    public async Task that_is_none_changes_nothing(string body)
    {
        using var person = await Browsing.Open(service.Address);
        Assert.Equal(HttpStatusCode.BadRequest, (await Choose(person, body)).StatusCode);
        Assert.Contains("data-elder=\"false\"", await person.Http.GetStringAsync("/"));
    }

    [Fact]
    public async Task cannot_be_done_by_another_page()
    {
        using var person = await Browsing.Open(service.Address);
        person.Http.DefaultRequestHeaders.Add("Origin", "https://evil.example.org");
        Assert.Equal(HttpStatusCode.Forbidden, (await Choose(person, Large)).StatusCode);
        Assert.Contains("data-elder=\"false\"", await person.Http.GetStringAsync("/"));
    }

    static async Task<HttpResponseMessage> Choose(Browsing person, string view) =>
        await person.Http.PostAsync("/chat/view", new StringContent(view, Encoding.UTF8, "application/json"));
}
