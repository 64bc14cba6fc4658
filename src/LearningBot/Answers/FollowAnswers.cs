using Learning.Answers;
using LearningBot.Messages;

namespace LearningBot.Answers;

/// <summary>Keeps this instance's index of answers up to the records; it is full before the first request is let in.</summary>
sealed class FollowAnswers(AnswerIndex index, TimeProvider time, ILogger<FollowAnswers> log) : EachSecond(time, log)
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
