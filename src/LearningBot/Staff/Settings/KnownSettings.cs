namespace LearningBot.Staff.Settings;

/// <summary>A setting as staff see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, or a few dots for a secret; null when it is not set.</param>
/// <param name="Source">Where it comes from: <c>command line</c>, <c>environment</c> or the name of a file; empty when it is not set.</param>
sealed record ShownSetting(string Name, string? Value, string Source);

/// <summary>The settings that the service reads, with where each comes from. The page about settings in the documentation has the same.</summary>
static class KnownSettings
{
    /// <summary>Their names.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Data:Directory", "ConnectionStrings:Learning", "Redis:Configuration", "Sample:Load", "City:Pack", "City:Name", "City:HelpPhone", "City:HelpHours", "City:HelpHoursEn", "City:ElderTarget", "Bot:AppId",
        "LanguageModel:Kind", "LanguageModel:Endpoint", "LanguageModel:Deployment", "LanguageModel:ApiKey", "LanguageModel:Region", "LanguageModel:AbroadReason", "LanguageModel:MostTokensADay",
        "LanguageModel:MostMoneyADay", "LanguageModel:PriceIn", "LanguageModel:PriceOut", "LanguageModel:Currency", "LanguageModel:SecondsInTurn", "LanguageModel:SecondsToDraft", "LanguageModel:Together",
        "Guides:Directory", "Guides:Font", "Messages:Together", "Messages:Lease", "Broadcasts:Hosts", "Answers:ReviewDays", "Messages:Rates", "Retention:Bookings", "Retention:Questions", "Retention:Deliveries",
        "Retention:DeadLetters", "Retention:Consents", "Retention:Visitors", "Retention:Audit", "Console:PlainHttp", "Console:Authority", "Console:ClientId", "Console:ClientSecret", "Console:NameClaim", "Console:Proof", "Public:Url", "DirectLine:Key", "DirectLine:Secret", "DirectLine:TrustedOrigins",
        "Proxy:Known", "Limits:Connections", "Limits:Streams", "Stop:Announce",
    ];

    static readonly string[] secrets = ["ConnectionStrings:Learning", "Redis:Configuration", "DirectLine:Key", "DirectLine:Secret", "Console:ClientSecret", "LanguageModel:ApiKey"];

    /// <summary>All of them as they are.</summary>
    public static IEnumerable<ShownSetting> Show(IConfigurationRoot configuration) => Names.Select(name => Show(configuration, name));

    static ShownSetting Show(IConfigurationRoot configuration, string name)
    {
        var provider = configuration.Providers.LastOrDefault(it => it.TryGet(name, out _));
        if (provider is null || !provider.TryGet(name, out var value) || string.IsNullOrEmpty(value)) return new(name, null, "");
        return new(name, secrets.Contains(name) ? "••••••" : value, Source(provider));
    }

    static string Source(IConfigurationProvider provider) => provider switch
    {
        FileConfigurationProvider file => file.Source.Path ?? "file",
        _ when provider.GetType().Name.StartsWith("CommandLine", StringComparison.Ordinal) => "command line",
        _ when provider.GetType().Name.StartsWith("Environment", StringComparison.Ordinal) => "environment",
        _ => "service",
    };
}
