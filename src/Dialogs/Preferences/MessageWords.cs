using Dialogs.Understanding;
using Learning.City;
using Learning.Preferences;

namespace Dialogs.Preferences;

/// <summary>Reads what somebody wants of the messages that the city starts.</summary>
static class MessageWords
{
    // Longer ones tell of something else.
    const int Longest = 100;

    static readonly (string Words, MessageChoice Choice)[] all =
    [
        ("messages.start", MessageChoice.Start),
        ("messages.stop-reminders", MessageChoice.StopReminders),
        ("messages.stop-offers", MessageChoice.StopOffers),
        ("messages.stop-news", MessageChoice.StopNews),
        ("messages.stop-ratings", MessageChoice.StopRatings),
        ("messages.pause", MessageChoice.Pause),
        ("messages.stop-all", MessageChoice.StopAll),
        ("messages.remind-at", MessageChoice.RemindAt),
    ];

    /// <summary>What is wished; null for nothing of this kind.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="idle">True when nothing else is under way: a bare "stop" then stops messages, and else what is under way.</param>
    public static MessageChoice? In(Heard heard, bool idle)
    {
        if (heard.Plain.Length is 0 or > Longest) return null;
        if (heard.Text.AsSpan().Trim() is "STOP" || WordBook.IsOnly(heard.Plain, "messages.stop-anywhere")) return MessageChoice.StopAll;
        if (idle && WordBook.IsOnly(heard.Plain, "messages.stop")) return MessageChoice.StopAll;
        if (heard.Has("messages.quiet") || (heard.Has("messages.stop-all") && QuietIn(heard) is not null)) return MessageChoice.Quiet;
        foreach (var (words, choice) in all)
        {
            if (heard.Has(words)) return choice;
        }
        return NamesHourOnly(heard) ? MessageChoice.RemindAt : null;
    }

    // "Remind me at seven", and of nothing else.
    static bool NamesHourOnly(Heard heard) => heard.Has("messages.remind-me") && heard.Dates is [{ First.Earliest: not null } clock]
        && Heard.Tidy(heard.Text.Remove(clock.Start, clock.Length)) is { Length: > 0 } rest && WordBook.IsOnly(rest, "messages.remind-me");

    /// <summary>The hour that is named, from 1 to 24; before eight it is one of the evening, unless the morning is named.</summary>
    public static TimeOnly? HourIn(Heard heard)
    {
        var clock = heard.Dates.Select(it => it.First.Earliest).FirstOrDefault(it => it is not null)
            ?? (heard.OnlyNumber is >= 1 and <= 23 and var hour ? new TimeOnly(hour, 0) : (TimeOnly?)null);
        return clock is { Hour: >= 1 and < 8 } early && !heard.Has("hour.morning") ? early.AddHours(12) : clock;
    }

    /// <summary>The quiet hours that are named: two hours, or one with "before" or "after", where the other is the usual one.</summary>
    public static (TimeOnly From, TimeOnly To)? QuietIn(Heard heard)
    {
        var named = heard.Dates.Select(it => it.First).Where(it => it.Earliest is not null || it.Latest is not null).Take(2).ToList();
        return named switch
        {
            [{ Earliest: { } from, Latest: { } to }] => (from, to),
            [{ Earliest: { } from }, { Earliest: { } to }] => (from, to),
            [var one] when heard.Has("messages.before") => (Usual(CityClock.Evening), (one.Latest ?? one.Earliest)!.Value),
            [var one] when heard.Has("messages.after") => ((one.Earliest ?? one.Latest)!.Value, Usual(CityClock.Morning)),
            _ => null,
        };
    }

    static TimeOnly Usual(TimeSpan hour) => TimeOnly.FromTimeSpan(hour);
}
