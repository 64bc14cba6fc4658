using LearningBot.Tests.DirectLine;

namespace LearningBot.Tests.Light;

public sealed class The_light_page_after_a_restart(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task shows_the_conversation_and_still_knows_a_form_that_was_sent()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Send("next");
        await service.Restart();
        await person.Send("next");
        Assert.Contains("1: next", await person.Look());
        Assert.DoesNotContain("2: next", person.Page);
        await person.Say("next");
        Assert.Contains("2: next", person.Page);
    }
}
