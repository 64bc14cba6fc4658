using LearningBot.Commands.Checks;
using LearningBot.Tests.Conversations;
using Microsoft.Extensions.Configuration;
using StackExchange.Redis;

namespace LearningBot.Tests.Commands;

/// <summary>The server is its own: these tests change its settings.</summary>
public sealed class Checking_Redis(RedisServer redis) : IClassFixture<RedisServer>
{
    Task<IReadOnlyList<Finding>> Check() => CheckConversations.Of(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Redis:Configuration", redis.Address)]).Build());

    [Fact]
    public async Task finds_nothing_to_say_of_one_that_keeps_everything()
    {
        await Set("appendonly", "yes");
        await Set("maxmemory-policy", "noeviction");
        var finding = Assert.Single(await Check());
        Assert.Equal(Standing.Well, finding.Standing);
    }

    [Fact]
    public async Task warns_of_one_that_forgets_after_a_crash()
    {
        await Set("appendonly", "no");
        Assert.Contains(await Check(), finding => finding.Standing == Standing.Note && finding.Says.Contains("appendonly yes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task warns_of_one_that_throws_conversations_away()
    {
        await Set("maxmemory", "100mb");
        await Set("maxmemory-policy", "allkeys-lru");
        Assert.Contains(await Check(), finding => finding.Standing == Standing.Note && finding.Says.Contains("noeviction", StringComparison.Ordinal));
    }

    async Task Set(string setting, string value)
    {
        await using var link = await ConnectionMultiplexer.ConnectAsync($"{redis.Address},allowAdmin=true");
        await link.GetServers()[0].ConfigSetAsync(setting, value);
    }
}
