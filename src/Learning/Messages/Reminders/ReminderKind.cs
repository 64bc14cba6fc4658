namespace Learning.Messages.Reminders;

/// <summary>When before a session a party is reminded.</summary>
public enum ReminderKind
{
    /// <summary>A week before, at 10:00.</summary>
    Week,

    /// <summary>The day before, at 10:00 or at the hour the person chose.</summary>
    Day,

    /// <summary>Two hours before.</summary>
    Hours,

    /// <summary>Ten minutes before a live broadcast, with its link.</summary>
    Live,
}
