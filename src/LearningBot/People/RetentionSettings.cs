using System.Globalization;
using Learning.People;

namespace LearningBot.People;

/// <summary>How long what is kept for people stays: section <c>Retention</c>, in days.</summary>
static class RetentionSettings
{
    const int most = 3650;

    /// <summary>
    /// Reads <c>Retention:Bookings</c>, <c>Retention:Questions</c>, <c>Retention:Deliveries</c>, <c>Retention:DeadLetters</c>, <c>Retention:Consents</c>,
    /// <c>Retention:Visitors</c> and <c>Retention:Audit</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">A value is out of its range, or there is no such kind; the message says which and what to write.</exception>
    public static RetentionOptions Read(IConfiguration configuration)
    {
        var kept = new RetentionOptions();
        foreach (var setting in configuration.GetSection("Retention").GetChildren()) kept = With(kept, setting);
        return kept;
    }

    static RetentionOptions With(RetentionOptions kept, IConfigurationSection setting) => setting.Key.ToUpperInvariant() switch
    {
        "BOOKINGS" => kept with { Bookings = Days(setting) },
        "QUESTIONS" => kept with { Questions = Days(setting) },
        "DELIVERIES" => kept with { Deliveries = Days(setting) },
        "DEADLETTERS" => kept with { DeadLetters = Days(setting) },
        "CONSENTS" => kept with { Consents = Days(setting) },
        "VISITORS" => kept with { Visitors = Days(setting) },
        "AUDIT" => kept with { Audit = Days(setting) },
        _ => throw new InvalidDataException($"There is no {setting.Path}: write Retention:Bookings, Questions, Deliveries, DeadLetters, Consents, Visitors or Audit."),
    };

    static int Days(IConfigurationSection setting) =>
        int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= 1 && days <= most
            ? days : throw new InvalidDataException($"{setting.Path} is \"{setting.Value}\": write a whole number of days from 1 to {most}.");
}
