using Learning.Messages;

namespace Learning.Preferences;

/// <summary>What a person chose about messages that the city starts, as it is kept: once for each person.</summary>
public sealed class MessageChoices
{
    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>Since when they want none at all, UTC; null when they want some.</summary>
    public DateTime? StoppedAt { get; set; }

    /// <summary>Until when they want none, UTC; null for no pause.</summary>
    public DateTime? PausedUntil { get; set; }

    /// <summary>True when they want no reminders.</summary>
    public bool NoReminders { get; set; }

    /// <summary>True when they do not want to be offered seats that came free.</summary>
    public bool NoOffers { get; set; }

    /// <summary>True when they want no news, see <see cref="MessageTopic.News"/>.</summary>
    public bool NoNews { get; set; }

    /// <summary>True when they do not want to be asked how a lecture was.</summary>
    public bool NoRatings { get; set; }

    /// <summary>The hour of the reminder on the day before; null for the usual one.</summary>
    public TimeOnly? RemindAt { get; set; }

    /// <summary>Beginning of the hours in which they want none, in the city's time; null for the usual ones.</summary>
    public TimeOnly? QuietFrom { get; set; }

    /// <summary>The end of those hours; before their beginning when they go over midnight. Never the same.</summary>
    public TimeOnly? QuietTo { get; set; }

    /// <summary>When it was chosen, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>True when a message on this topic may be sent now.</summary>
    /// <param name="topic">What it is about.</param>
    /// <param name="now">The present, UTC.</param>
    public bool Allows(MessageTopic topic, DateTime now) => topic == MessageTopic.Help
        || (StoppedAt is null && !(PausedUntil > now) && !(topic == MessageTopic.Reminders && NoReminders) && !(topic == MessageTopic.Offers && NoOffers)
            && !(topic == MessageTopic.News && NoNews) && !(topic == MessageTopic.Ratings && NoRatings));
}
