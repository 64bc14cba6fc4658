using System.Globalization;
using Dialogs.Talking;
using Learning.Lectures;
using Learning.Messages;

namespace Dialogs.Messages;

/// <summary>Tells who wished it that a session which they have not booked is changed. The city begins it; it asks nothing.</summary>
sealed class WatchedChanged(LectureIndex lectures) : Dialog(SessionNotices.WatchedDialog)
{
    internal override bool OnlyTells => true;

    public override Task Run(Talk talk)
    {
        if (talk.Given("session") is not { } id || lectures.Session(id) is not { } session) return Task.CompletedTask;
        var was = DateTime.Parse(talk.Given("was")!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (!session.Cancelled && was == session.StartsAt.UtcDateTime && talk.Given("place") == (session.Venue?.Id ?? "")) return Task.CompletedTask;
        talk.About(session.SessionId);
        talk.Say(ChangeLines.Watched(session, new DateTimeOffset(was).ToOffset(session.StartsAt.Offset), talk.Given("place")!));
        return Task.CompletedTask;
    }
}
