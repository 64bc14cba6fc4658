using Learning.City;
using Learning.Lectures;

namespace Learning.Messages.Reminders;

/// <summary>When a reminder is due, and until when it is of use.</summary>
/// <param name="Due">From this moment on, UTC.</param>
/// <param name="Until">Not from this moment on, UTC.</param>
/// <param name="Urgent">True when it does not wait for the end of quiet hours.</param>
sealed record ReminderTime(DateTime Due, DateTime Until, bool Urgent);

/// <summary>Reckons the times of reminders.</summary>
sealed class ReminderTimes(CityClock clock, QuietHours quiet)
{
    static readonly TimeSpan usual = TimeSpan.FromHours(10);
    static readonly TimeSpan hours = TimeSpan.FromHours(2);
    static readonly TimeSpan tooLate = TimeSpan.FromMinutes(30);
    static readonly TimeSpan live = TimeSpan.FromMinutes(10);

    /// <summary>The beginnings, UTC, for which a reminder may be due at <paramref name="now"/> or within <paramref name="ahead"/>.</summary>
    public static (DateTime After, DateTime Until) Starts(ReminderKind kind, DateTime now, TimeSpan ahead) => kind switch
    {
        ReminderKind.Week => (now.AddDays(5), now.AddDays(8) + ahead),
        ReminderKind.Day => (now, now.AddDays(2) + ahead),
        ReminderKind.Hours => (now, now.AddHours(24) + ahead),
        _ => (now - live, now + live + ahead),
    };

    /// <summary>The times of a reminder; null when there is none of this kind.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="startsAt">The session's beginning, UTC.</param>
    /// <param name="mode">How it is held.</param>
    /// <param name="rest">When they are not written to.</param>
    /// <param name="at">The hour the person chose for the day before; null for none.</param>
    public ReminderTime? Of(ReminderKind kind, DateTime startsAt, Mode mode, Rest rest, TimeOnly? at)
    {
        var day = clock.InCity(startsAt).Date;
        return kind switch
        {
            ReminderKind.Week => Daily(day.AddDays(-7), usual, rest),
            // An hour that somebody chose is no quiet one for them.
            ReminderKind.Day => at is { } own ? Daily(day.AddDays(-1), own.ToTimeSpan(), rest) with { Due = Utc(day.AddDays(-1) + own.ToTimeSpan()), Urgent = true } : Daily(day.AddDays(-1), usual, rest),
            ReminderKind.Hours => new(quiet.OrBefore(startsAt - hours, rest), startsAt - tooLate, false),
            _ => mode == Mode.Live ? new(startsAt - live, startsAt + live, true) : null,
        };
    }

    ReminderTime Daily(DateTime day, TimeSpan at, Rest rest) => new(quiet.OrBefore(Utc(day + at), rest), Utc(day.AddDays(1)), false);

    DateTime Utc(DateTime local) => clock.Local(local).UtcDateTime;
}
