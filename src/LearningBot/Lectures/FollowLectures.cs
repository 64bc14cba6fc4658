using Learning.Lectures;
using LearningBot.Messages;

namespace LearningBot.Lectures;

/// <summary>Keeps this instance's index of lectures up to the records; it is full before the first request is let in.</summary>
sealed class FollowLectures(LectureIndex index, TimeProvider time, ILogger<FollowLectures> log) : EachSecond(time, log)
{
    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await index.Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task Tick(CancellationToken cancel) => index.Refresh(cancel);
}
