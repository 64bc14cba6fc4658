using System.Net;

namespace LearningBot.Tests.Light;

public sealed class The_light_page_when_it_is_slow(ImpatientService service) : IClassFixture<ImpatientService>
{
    [Fact]
    public async Task says_that_an_answer_is_still_to_come()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Say("hold");
        Assert.Contains("Look for a reply", person.Page);
        service.Turns.Hold.SetResult();
        while ((await person.Look()).Contains("Look for a reply", StringComparison.Ordinal)) await Task.Delay(20);
        Assert.Contains("1: hold", person.Page);
        service.Turns.Hold = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [Fact]
    public async Task keeps_what_was_written_while_the_store_is_away()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        service.Store!.Away = true;
        var answer = await person.Send("my \"words\"");
        var empty = await person.Http.GetAsync("/light?lang=en");
        service.Store.Away = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, empty.StatusCode);
        Assert.Contains("value=\"my &quot;words&quot;\"", await answer.Content.ReadAsStringAsync());
        await person.Send("my \"words\"");
        Assert.Contains("1: my \"words\"", await person.Look());
    }

    [Fact]
    public async Task asks_for_patience_when_somebody_posts_very_fast()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++) answers.Add((await person.Send("same")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Contains("1: same", await person.Look());
    }
}
