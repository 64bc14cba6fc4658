using Learning.Places;
using LearningBot.Messages;

namespace LearningBot.Places;

/// <summary>Keeps this instance's index of places up to the records; it is full before the first request is let in.</summary>
sealed class FollowPlaces(PlaceIndex index, TimeProvider time, ILogger<FollowPlaces> log) : EachSecond(time, log)
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
