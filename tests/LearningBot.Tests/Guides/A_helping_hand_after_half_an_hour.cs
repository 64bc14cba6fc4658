using System.Net;

namespace LearningBot.Tests.Guides;

public sealed class A_helping_hand_after_half_an_hour(Helped service) : IClassFixture<Helped>
{
    [Theory, InlineData(29, true), InlineData(31, false)]
    public async Task has_ended(int minutes, bool open)
    {
        var elder = await service.Elder();
        using var helper = new Helper(service.Address);
        await helper.Join(await service.Code(elder));
        service.Time.Ahead += TimeSpan.FromMinutes(minutes);
        Assert.Equal(open, (await helper.Look()).Contains("step 2 of", StringComparison.Ordinal));
        await helper.Move(4);
        Assert.Equal(open ? 4 : 2, await service.Step(elder));
    }

    [Theory, InlineData(29, HttpStatusCode.OK), InlineData(31, HttpStatusCode.Gone)]
    public async Task cannot_be_joined(int minutes, HttpStatusCode expected)
    {
        var code = await service.Code(await service.Elder());
        service.Time.Ahead += TimeSpan.FromMinutes(minutes);
        using var helper = new Helper(service.Address);
        await helper.Join(code);
        Assert.Equal(expected, helper.Status);
        Assert.Equal(expected == HttpStatusCode.OK, helper.Page.Contains(service.Guide.Title, StringComparison.Ordinal));
    }
}
