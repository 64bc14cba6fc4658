namespace Learning.Preferences;

/// <summary>What a person can choose about messages that the city starts.</summary>
public enum MessageChoice
{
    /// <summary>None at all.</summary>
    StopAll,

    /// <summary>None for thirty days.</summary>
    Pause,

    /// <summary>No reminders.</summary>
    StopReminders,

    /// <summary>No offers of seats that came free.</summary>
    StopOffers,

    /// <summary>All of them.</summary>
    Start,

    /// <summary>Another hour for the reminder on the day before.</summary>
    RemindAt,

    /// <summary>No news, that is what staff write to many.</summary>
    StopNews,

    /// <summary>Hours of the day in which no message is sent that can wait.</summary>
    Quiet,

    /// <summary>No questions how a lecture was.</summary>
    StopRatings,
}
