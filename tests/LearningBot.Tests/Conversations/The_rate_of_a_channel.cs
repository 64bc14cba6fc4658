using System.Diagnostics;
using LearningBot.Messages;
using Microsoft.Extensions.Configuration;

namespace LearningBot.Tests.Conversations;

/// <summary>A channel with a limit is not written to faster than that.</summary>
public sealed class The_rate_of_a_channel
{
    [Theory]
    [InlineData(4, 4), InlineData(40, 20)]
    public async Task is_not_passed(int rate, int messages)
    {
        using var rates = new SendRates(new() { Rates = new Dictionary<string, int> { ["narrow"] = rate } });
        var began = Stopwatch.StartNew();
        var burst = Math.Max(1, rate / 20);
        for (var n = 0; n < messages; n++) await rates.Pass("narrow", default);
        // So many may go at once; the last leaves when the others' time is over. Timers may be early by their grain.
        Assert.True(began.Elapsed >= TimeSpan.FromSeconds((double)(messages - burst) / rate) * 0.9, $"{messages} messages took {began.Elapsed}.");
    }

    [Fact]
    public void is_none_where_none_is_set()
    {
        using var rates = new SendRates(new());
        for (var n = 0; n < 10_000; n++) Assert.True(rates.Pass("wide", default).AsTask().IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("Messages:Rates:wechat", "0"), InlineData("Messages:Together", "many"), InlineData("Messages:Lease", "-1")]
    public void is_told_when_a_setting_is_none(string setting, string value)
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => Read(setting, value));
        Assert.StartsWith($"{setting} is \"{value}\": write a whole number from 1 to ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void is_fifty_a_second_for_the_Bot_Framework_unless_it_is_set()
    {
        Assert.Equal(50, Read("Messages:Rates:wechat", "20").Rates["botframework"]);
        Assert.Equal(9, Read("Messages:Rates:botframework", "9").Rates["botframework"]);
    }

    static DeliverySettings Read(string setting, string value) =>
        DeliverySettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [setting] = value }).Build());
}
