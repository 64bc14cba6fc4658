using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>Finds a recorded lecture and says where it is watched. Nothing is booked.</summary>
sealed class WatchRecording(Wishes wishes, LectureIndex lectures) : Dialog("watch-recording")
{
    public override IReadOnlyList<Slot> Slots => [wishes.Topic, wishes.Band];

    internal override bool OffersRecords => true;

    public override async Task Run(Talk talk)
    {
        var wish = await wishes.Of(talk);
        var recordings = lectures.Recordings(wish);
        if (recordings.Count == 0)
        {
            talk.Say(new("lectures.no-such-recording"));
            return;
        }
        var recording = await talk.Choose("recording", new Line("lectures.which-recording"), recordings, LectureLines.Recording);
        talk.Say(LectureLines.Watch(recording));
    }
}
