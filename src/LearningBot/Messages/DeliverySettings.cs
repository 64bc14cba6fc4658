using System.Globalization;

namespace LearningBot.Messages;

/// <summary>How messages that the city starts are sent, section <c>Messages</c>.</summary>
sealed record DeliverySettings
{
    /// <summary>So many of a lane are on their way at once from this instance.</summary>
    public int Together { get; init; } = 64;

    /// <summary>After so long another instance takes over the messages of one that died. Longer than the gate waits for a turn and then takes for one.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Messages a second at most, by channel and instance; a channel that is not here has no limit.</summary>
    public IReadOnlyDictionary<string, int> Rates { get; init; } = new Dictionary<string, int>();

    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidOperationException">A value is out of its range; the message says which and what to write.</exception>
    public static DeliverySettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Messages");
        // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: 50 requests a second for each bot and tenant.
        var rates = new Dictionary<string, int> { [Channels.BotFramework.BotFrameworkChannel.Name] = 50 };
        foreach (var rate in section.GetSection("Rates").GetChildren()) rates[rate.Key] = Number(rate, 1_000_000);
        return new()
        {
            Together = section["Together"] is null ? 64 : Number(section.GetSection("Together"), 1000),
            Lease = section["Lease"] is null ? TimeSpan.FromMinutes(2) : TimeSpan.FromSeconds(Number(section.GetSection("Lease"), 3600)),
            Rates = rates,
        };
    }

    static int Number(IConfigurationSection setting, int most) =>
        int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number : throw new InvalidOperationException($"{setting.Path} is \"{setting.Value}\": write a whole number from 1 to {most}.");
}
