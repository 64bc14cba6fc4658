using System.Net;
using Dialogs.Talking;
using Learning.Guides;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Guides;

public sealed class A_helping_hand(Helped service) : IClassFixture<Helped>
{
    [Fact]
    public async Task sees_the_step_moves_it_hints_and_leaves()
    {
        var elder = await service.Elder();
        using var helper = new Helper(service.Address);
        await helper.Join(await service.Code(elder));
        Assert.Contains($"step 2 of {service.Guide.Steps.Count}: {service.Guide.Steps[1].Title}", helper.Page);
        Assert.Contains($"/guides/{service.Guide.Steps[1].Picture!.File}", helper.Page);
        Assert.Contains("step 3 of", await helper.Move(3));
        Assert.Equal(3, await service.Step(elder));
        Assert.Contains("step 2 of", await helper.Move(2));
        Assert.Contains("The hint for this step was sent.", await helper.Hint("Look at the bottom left"));
        Assert.Contains("You have left.", await helper.Leave());
        Assert.Contains("Code (8 digits)", await helper.Look());
        Assert.DoesNotContain("step 2 of", helper.Page);
    }

    [Fact]
    public async Task is_told_to_the_person()
    {
        var elder = await service.Elder();
        using var helper = new Helper(service.Address);
        await helper.Join(await service.Code(elder));
        await helper.Move(3);
        await helper.Hint("Almost there");
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Heard().Length < 3) await Task.Delay(50, late.Token);
        Assert.All(Heard(), heard => Assert.Equal("wechat-video-call", heard.Answers!["guide"]));
        Assert.Contains(Heard(), heard => heard.Answers!.TryGetValue("hint", out var hint) && hint == "Almost there");
        Incoming[] Heard() => [.. service.Turns.Heard.Where(heard => heard.Kind == IncomingKind.Delivery && heard.From.UserId == elder.UserId)];
    }

    [Fact]
    public async Task joins_by_a_button_and_not_by_a_links_preview()
    {
        var code = await service.Code(await service.Elder());
        using var preview = new Helper(service.Address);
        Assert.DoesNotContain(service.Guide.Title, await preview.Look($"/help/{code}"));
        using var helper = new Helper(service.Address);
        Assert.Contains(service.Guide.Title, await helper.Join(code));
    }

    [Fact]
    public async Task joins_with_a_code_once()
    {
        var code = await service.Code(await service.Elder());
        using var helper = new Helper(service.Address);
        await helper.Look($"/help/{code}");
        await Task.WhenAll(helper.Post("", ("code", code)), helper.Post("", ("code", code)));
        Assert.Contains("step 2 of", await helper.Look());
        using var second = new Helper(service.Address);
        await second.Join(code);
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
        Assert.DoesNotContain(service.Guide.Title, second.Page);
    }

    [Fact]
    public async Task does_one_thing_by_a_double_tap()
    {
        var elder = await service.Elder();
        using var helper = new Helper(service.Address);
        await helper.Join(await service.Code(elder));
        await Task.WhenAll(helper.Post("/hint", ("hint", "one")), helper.Post("/hint", ("hint", "one")), helper.Post("/hint", ("hint", "one")));
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!service.Turns.Heard.Any(heard => heard.From.UserId == elder.UserId && heard.Answers?.ContainsKey("hint") == true)) await Task.Delay(50, late.Token);
        Assert.Contains("The hint for this step was sent.", await helper.Look());
        await helper.Hint("another");
        Assert.Equal(HttpStatusCode.Conflict, helper.Status);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task takes_nothing_from_a_form_of_another_site(bool foreign)
    {
        var elder = await service.Elder();
        using var helper = new Helper(service.Address);
        await helper.Join(await service.Code(elder));
        if (foreign) helper.Token = "not-ours";
        await helper.Move(5);
        Assert.Equal(foreign ? HttpStatusCode.Forbidden : HttpStatusCode.OK, helper.Status);
        Assert.Equal(foreign ? 2 : 5, await service.Step(elder));
    }

    [Fact]
    public async Task sees_nothing_after_the_person_ended_it()
    {
        var elder = await service.Elder();
        using var helper = new Helper(service.Address);
        await helper.Join(await service.Code(elder));
        await service.App.Services.GetRequiredService<EndHelp>().Decide(elder, $"{elder.UserId}/end");
        Assert.Contains("This helping hand has ended", await helper.Look());
        Assert.DoesNotContain(service.Guide.Title, helper.Page);
    }

    [Fact]
    public async Task shows_hints_and_codes_and_never_runs_them()
    {
        using var helper = new Helper(service.Address);
        await helper.Look("/help/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        Assert.Contains("<script>", helper.Page);
        Assert.DoesNotContain("<script>", await helper.Http.GetStringAsync("/help/%3Cscript%3Ealert(1)%3C%2Fscript%3E?lang=en"));
    }
}
