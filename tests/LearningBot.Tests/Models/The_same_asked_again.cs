using Dialogs.Understanding.Models;
using LearningBot.Tests.Models.StandIns;

namespace LearningBot.Tests.Models;

public sealed class The_same_asked_again : IAsyncLifetime
{
    StandIn standIn = null!;
    ModelHouse house = null!;

    public async Task InitializeAsync()
    {
        standIn = await StandIn.Start(static asked => Reply.Saying($$"""{"text":"{{asked.Words}}"}"""));
        house = await ModelHouse.Open(standIn.Settings());
    }

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        await standIn.DisposeAsync();
    }

    [Fact]
    public async Task costs_no_call_within_an_hour()
    {
        var first = await house.Ask("a lecture");
        house.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(first! with { Cached = true }, await house.Ask("a lecture"));
        Assert.Equal(1, standIn.Calls);
        house.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(first, await house.Ask("a lecture"));
        Assert.Equal(2, standIn.Calls);
    }

    [Fact]
    public async Task is_not_the_same_with_anything_else_in_it()
    {
        var request = ModelHouse.Request("a lecture");
        ModelRequest[] others =
        [
            request, request with { Purpose = ModelPurpose.Answering }, request with { Instructions = "Say no." }, request with { Records = "[]" },
            request with { Schema = """{"type":"object"}""" }, request with { MostTokens = 10 }, ModelHouse.Request("a lectur") with { Instructions = "e" },
        ];
        foreach (var other in others) Assert.False((await house.Model.Ask(other, default))!.Cached);
        Assert.Equal(others.Length, standIn.Calls);
    }

    [Fact]
    public async Task is_asked_again_when_it_had_no_reply()
    {
        standIn.Fault = Fault.WrongJson;
        Assert.Null(await house.Ask("a lecture"));
        standIn.Fault = Fault.None;
        Assert.False((await house.Ask("a lecture"))!.Cached);
    }
}
