using System.Net;
using LearningBot.Guides.Helping;

namespace LearningBot.Tests.Guides;

public sealed class Trying_many_codes(Helped service) : IClassFixture<Helped>
{
    [Fact]
    public async Task is_stopped_for_ten_minutes_even_with_a_right_one()
    {
        var code = await service.Code(await service.Elder());
        using var guesser = new Helper(service.Address);
        for (var i = 0; i < WrongCodes.Most; i++)
        {
            await guesser.Join($"1000000{i}");
            Assert.Equal(HttpStatusCode.NotFound, guesser.Status);
        }
        await guesser.Join(code);
        Assert.Equal(HttpStatusCode.TooManyRequests, guesser.Status);
        Assert.DoesNotContain(service.Guide.Title, guesser.Page);
        service.Time.Ahead += WrongCodes.Memory;
        await guesser.Join(code);
        Assert.Equal(HttpStatusCode.OK, guesser.Status);
    }
}
