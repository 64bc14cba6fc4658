using System.Globalization;
using Learning.City;
using Learning.Models;

namespace LearningBot.Models;

/// <summary>Which protocol a language model speaks.</summary>
enum ModelKind
{
    /// <summary>Azure OpenAI.</summary>
    Azure,

    /// <summary>OpenAI, and whatever speaks the same.</summary>
    OpenAI,
}

/// <summary>Whether texts may be sent to the configured language model.</summary>
enum ModelStanding
{
    /// <summary>They may.</summary>
    Allowed,

    /// <summary>Nobody said in which country it stands.</summary>
    NoRegion,

    /// <summary>It stands in another country, and nobody said why.</summary>
    NoReason,
}

/// <summary>The language model that the city uses, section <c>LanguageModel</c>. Nothing is asked of any while <c>LanguageModel:Kind</c> is not set.</summary>
sealed record ModelSettings
{
    /// <summary>Its protocol, <c>LanguageModel:Kind</c>: <c>azure</c> or <c>openai</c>.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>Where it is, <c>LanguageModel:Endpoint</c>; https, but on this machine.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The name of its deployment or model, <c>LanguageModel:Deployment</c>.</summary>
    public required string Deployment { get; init; }

    /// <summary>The key, <c>LanguageModel:ApiKey</c>; null for the managed identity of the machine, with Azure only.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The country it stands in and perhaps a name, <c>LanguageModel:Region</c>, such as <c>CN-chinanorth3</c>; null when nobody said.</summary>
    public string? Region { get; init; }

    /// <summary>Why texts may leave the country, <c>LanguageModel:AbroadReason</c>; null for no reason.</summary>
    public string? AbroadReason { get; init; }

    /// <summary>The city's country.</summary>
    public required string Home { get; init; }

    /// <summary>What is spent in a day at most: <c>LanguageModel:MostTokensADay</c>, two million unless said otherwise, and <c>LanguageModel:MostMoneyADay</c>.</summary>
    public required DayLimits Limits { get; init; }

    /// <summary>What it costs: <c>LanguageModel:PriceIn</c> and <c>LanguageModel:PriceOut</c>, in <c>LanguageModel:Currency</c>.</summary>
    public required ModelPrices Prices { get; init; }

    /// <summary>How long a call may take while a person waits, <c>LanguageModel:SecondsInTurn</c>.</summary>
    public required TimeSpan InTurn { get; init; }

    /// <summary>How long a draft for staff may take, <c>LanguageModel:SecondsToDraft</c>.</summary>
    public required TimeSpan ToDraft { get; init; }

    /// <summary>So many calls at once at most from this instance, <c>LanguageModel:Together</c>.</summary>
    public required int Together { get; init; }

    /// <summary>The country it stands in; null when nobody said.</summary>
    public string? Country => Region?[..2];

    /// <summary>True when it stands in another country than the city.</summary>
    public bool Abroad => Country is { } there && there != Home;

    /// <summary>Whether texts may be sent to it.</summary>
    public ModelStanding Standing =>
        Region is null ? ModelStanding.NoRegion : Abroad && AbroadReason is null ? ModelStanding.NoReason : ModelStanding.Allowed;

    /// <summary>Reads the section; null when no model is configured.</summary>
    /// <exception cref="InvalidDataException">A value is missing or wrong; the message says which and what to write.</exception>
    public static ModelSettings? Read(IConfiguration configuration, CityPack city)
    {
        if (Given(configuration, "LanguageModel:Kind") is not { } kind) return null;
        var settings = new ModelSettings
        {
            Kind = KindOf(kind),
            Endpoint = EndpointOf(Needed(configuration, "LanguageModel:Endpoint", "the address of the model")),
            Deployment = Needed(configuration, "LanguageModel:Deployment", "the name of the deployment or the model"),
            ApiKey = Given(configuration, "LanguageModel:ApiKey"),
            Region = RegionOf(Given(configuration, "LanguageModel:Region")),
            AbroadReason = Given(configuration, "LanguageModel:AbroadReason"),
            Home = city.Country,
            Prices = ModelPrices.Read(configuration),
            Limits = new((long)Number(configuration, "LanguageModel:MostTokensADay", 2_000_000, 1_000, 1_000_000_000_000), Money(configuration)),
            InTurn = TimeSpan.FromSeconds((double)Number(configuration, "LanguageModel:SecondsInTurn", 3.5m, 0.1m, 4)),
            ToDraft = TimeSpan.FromSeconds((double)Number(configuration, "LanguageModel:SecondsToDraft", 20, 1, 120)),
            Together = (int)Number(configuration, "LanguageModel:Together", 16, 1, 1_000),
        };
        if (settings is { Kind: ModelKind.OpenAI, ApiKey: null })
            throw new InvalidDataException("LanguageModel:ApiKey must be set. Only Azure OpenAI can do without, by the managed identity of the machine.");
        if (settings.Limits.Money is not null && !settings.Prices.Known)
            throw new InvalidDataException("LanguageModel:MostMoneyADay needs LanguageModel:PriceIn and LanguageModel:PriceOut, the prices of a million tokens.");
        return settings;
    }

    /// <summary>A number of a setting, within its range.</summary>
    /// <exception cref="InvalidDataException">It is none, or out of its range.</exception>
    internal static decimal Number(IConfiguration configuration, string name, decimal usual, decimal least, decimal most) =>
        Given(configuration, name) is not { } given ? usual
        : decimal.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} is \"{given}\": write a number from {least} to {most}."));

    internal static string? Given(IConfiguration configuration, string name) => configuration[name]?.Trim() is { Length: > 0 } value ? value : null;

    static long? Money(IConfiguration configuration) => Given(configuration, "LanguageModel:MostMoneyADay") is null
        ? null : (long)(Number(configuration, "LanguageModel:MostMoneyADay", 0, 0, 1_000_000) * ModelPrices.Million);

    static string Needed(IConfiguration configuration, string name, string what) =>
        Given(configuration, name) ?? throw new InvalidDataException($"{name} must be set: {what}.");

    static ModelKind KindOf(string given) => given.ToUpperInvariant() switch
    {
        "AZURE" => ModelKind.Azure,
        "OPENAI" => ModelKind.OpenAI,
        _ => throw new InvalidDataException($"LanguageModel:Kind is \"{given}\": write azure or openai, or take it away for no language model."),
    };

    // The words of people and the key go there: not readable on the way.
    static Uri EndpointOf(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0
            ? address : throw new InvalidDataException("LanguageModel:Endpoint is no https address, such as https://example.openai.azure.cn/ for azure or https://example.cn/v1 for openai.");

    static string? RegionOf(string? given) => given is null or [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '-', _, ..]
        ? given : throw new InvalidDataException($"LanguageModel:Region is \"{given}\": write the two letters of the country in ISO 3166-1, such as CN, with a name after a dash if you like, such as CN-chinanorth3.");
}
