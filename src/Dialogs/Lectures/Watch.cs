using Dialogs.Talking;
using Learning.Bookings;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>Lets somebody be told when the session in view is changed, without booking it.</summary>
sealed class Watch(WatchSession watch, MyBookings mine, LectureIndex lectures) : Dialog("watch-session")
{
    public override async Task Run(Talk talk)
    {
        if (talk.InView is not { } id || lectures.Session(id) is not { } session)
        {
            talk.Say(new("lectures.watch-which"));
            return;
        }
        talk.About(id);
        if ((await mine.Of(talk.Who)).Any(it => it.Session.SessionId == id && it.State != BookingState.Cancelled))
        {
            talk.Say(new("lectures.told-anyway", ("title", session.Title)));
            return;
        }
        await talk.Do("watch", _ => watch.Decide(id, talk.Who), refusal => new(new(refusal is CalledOffAlready ? "lectures.watch-called-off" : "lectures.watch-over")));
        talk.Say(new("lectures.watched", ("title", session.Title), ("when", session.StartsAt)));
    }
}
