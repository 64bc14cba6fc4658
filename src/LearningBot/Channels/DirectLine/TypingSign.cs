using LearningBot.Conversations;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// When to show that the bot is at work: while the last word is the person's and older than half a second; again each three
/// seconds, as the Activity protocol allows (A6000), and no longer than fifteen.
/// </summary>
sealed class TypingSign(TimeProvider clock)
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    static readonly TimeSpan Again = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Most = TimeSpan.FromSeconds(15);

    DateTimeOffset asked;
    DateTimeOffset due = DateTimeOffset.MaxValue;

    /// <summary>Takes note of the newest entry.</summary>
    public void Heard(TranscriptEntry newest)
    {
        asked = newest.At;
        due = KeptActivity.IsFromPerson(newest.Activity) ? asked + First : DateTimeOffset.MaxValue;
    }

    /// <summary>Nothing is shown until the next entry.</summary>
    public void Stop() => due = DateTimeOffset.MaxValue;

    /// <summary>True when the sign is to be sent now.</summary>
    public bool Due()
    {
        var now = clock.GetUtcNow();
        if (now < due) return false;
        due = now - asked > Most ? DateTimeOffset.MaxValue : now + Again;
        return due != DateTimeOffset.MaxValue;
    }
}
