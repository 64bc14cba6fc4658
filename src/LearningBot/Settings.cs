using System.Globalization;
using Dialogs.People;
using Learning;
using Learning.City;
using Learning.People;
using LearningBot.People;

namespace LearningBot;

/// <summary>Settings that more than one part reads. What belongs to one part is read there.</summary>
static class Settings
{
    /// <summary>Where files are kept: <c>Data:Directory</c>, by default <c>data</c> in the folder the service is started in.</summary>
    public static string DataDirectory(IConfiguration configuration) =>
        configuration["Data:Directory"] is { Length: > 0 } directory ? directory : "data";

    /// <summary>
    /// The records: <c>ConnectionStrings:Learning</c> names a PostgreSQL, else they lie in <c>learning.db</c> in the data folder.
    /// <c>City:Pack</c> names the city's file under <c>content/cities</c>, by default <c>wuhan</c>; <c>Guides:Directory</c> the folder of the guides;
    /// <c>Broadcasts:Hosts</c> the hosts to which links in broadcasts may lead, with commas between; <c>City:ElderTarget</c> the share of elderly residents
    /// that the city wants to learn, in percent.
    /// </summary>
    /// <exception cref="InvalidDataException">The city pack is not sound, or something would be kept too long or not at all.</exception>
    public static LearningOptions Learning(IConfiguration configuration) => new()
    {
        City = CityPack.Load(Path.Combine(AppContext.BaseDirectory, "content", "cities", $"{configuration["City:Pack"] ?? "wuhan"}.json")),
        Postgres = configuration.GetConnectionString("Learning") is { Length: > 0 } postgres ? postgres : null,
        SearchFolder = Path.Combine(DataDirectory(configuration), "search"),
        SqliteFile = Path.Combine(DataDirectory(configuration), "learning.db"),
        GuidesFolder = configuration["Guides:Directory"] is { Length: > 0 } guides ? guides : Path.Combine(AppContext.BaseDirectory, "content", "guides"),
        HelpHours = Hours(configuration),
        BroadcastHosts = (configuration["Broadcasts:Hosts"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ElderTarget = Target(configuration["City:ElderTarget"]),
        AnswerReview = ReviewDays(configuration),
        Retention = RetentionSettings.Read(configuration),
        ForgottenFile = Path.Combine(DataDirectory(configuration), "forgotten.txt"),
    };

    static TimeSpan ReviewDays(IConfiguration configuration) => configuration["Answers:ReviewDays"] is not { Length: > 0 } given ? TimeSpan.FromDays(180)
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650 ? TimeSpan.FromDays(days)
        : throw new InvalidDataException($"Answers:ReviewDays is \"{given}\": write a whole number of days from 1 to 3650.");

    /// <summary>
    /// How a person is reached: <c>City:HelpPhone</c>, by default 12345, the public service line of Chinese cities, and when it
    /// is answered, <c>City:HelpHours</c> with <c>City:HelpHoursEn</c> for English. <c>City:Name</c> replaces the pack's name.
    /// </summary>
    public static CityHelp Help(IConfiguration configuration, CityPack city)
    {
        var given = configuration.GetSection("City");
        var name = given["Name"] is { Length: > 0 } own ? new(own, own) : city.Name;
        return new(name, given["HelpPhone"] is { Length: > 0 } phone ? phone : "12345", Hours(configuration) ?? new("每天24小时", "day and night"));
    }

    const double usualTarget = 26;

    static double Target(string? given) => given is not { Length: > 0 } ? usualTarget
        : double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100 ? percent
        : throw new InvalidDataException($"City:ElderTarget is “{given}”; write a percentage from 0 to 100, such as 26.");

    static Bilingual? Hours(IConfiguration configuration) =>
        configuration["City:HelpHours"] is { Length: > 0 } hours ? new(hours, configuration["City:HelpHoursEn"] ?? hours) : null;
}

/// <summary>How people reach a person of the city.</summary>
/// <param name="City">The city's name.</param>
/// <param name="Phone">The number they call.</param>
/// <param name="Hours">When it is answered.</param>
sealed record CityHelp(Bilingual City, string Phone, Bilingual Hours)
{
    /// <summary>The same as the talk says it, with how long what is kept stays and where texts are shown to a language model; null for nowhere.</summary>
    public HelpLines Lines(RetentionOptions kept, Bilingual? modelIn) => new(City, Phone, Hours, kept, modelIn);
}
