using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>Tells who had booked a lecture that it can be watched again. The city begins it; it asks nothing. What was withdrawn since is not spoken of.</summary>
sealed class RecordingReady(LectureIndex lectures) : Dialog(TellRecordings.Dialog)
{
    internal override bool OnlyTells => true;

    public override Task Run(Talk talk)
    {
        if (lectures.Recordings(new() { LectureId = talk.Given("lecture") }) is [var recording, ..])
            talk.Say(new Line("lectures.recording-ready", ("title", recording.Title), ("minutes", recording.Minutes), ("url", recording.Url)));
        return Task.CompletedTask;
    }
}
