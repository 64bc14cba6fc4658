using Dialogs.Talking;

namespace Dialogs.Tests;

/// <summary>A turn that leaves nothing in the conversation, as of a message to many.</summary>
public sealed class A_turn_apart
{
    static readonly Incoming message = new()
    {
        From = World.AddressOf("Lin"),
        MessageId = "delivery:1",
        Kind = IncomingKind.Delivery,
        Dialog = "watched-changed",
        Answers = new Dictionary<string, string> { ["session"] = "calm-sun", ["was"] = "2026-11-28T01:30:00Z", ["place"] = "" },
    };

    [Fact]
    public async Task offers_nothing()
    {
        await using var world = await World.Begin();
        Assert.Empty((await world.Turns.Take(null, message with { Apart = true })).Said[^1].Choices);
        Assert.NotEmpty((await world.Turns.Take(null, message)).Said[^1].Choices);
    }

    [Fact]
    public async Task says_nothing_of_a_fault_but_leaves_it_to_who_may_try_again()
    {
        await using var world = await World.Begin();
        var broken = message with { Answers = new Dictionary<string, string>(message.Answers!) { ["was"] = "no time" } };
        await Assert.ThrowsAsync<FormatException>(() => world.Turns.Take(null, broken with { Apart = true }));
        Assert.Empty(world.Faults);
        Assert.Single((await world.Turns.Take(null, broken)).Said);
        Assert.Single(world.Faults);
    }
}
