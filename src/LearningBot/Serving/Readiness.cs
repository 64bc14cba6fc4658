namespace LearningBot.Serving;

/// <summary>Whether this instance should be sent new people.</summary>
sealed class Readiness
{
    volatile bool stopping;

    /// <summary>True once the service has begun to stop; it never becomes false again.</summary>
    public bool Stopping => stopping;

    /// <summary>From now on <c>/health/ready</c> says no.</summary>
    public void Stop() => stopping = true;
}

/// <summary>One part that the service leans on, asked by <c>/health/ready</c>.</summary>
/// <param name="Name">How the answer names it, such as <c>records</c>.</param>
/// <param name="Needed">True when nothing works without it; false when people are still answered while it is away.</param>
/// <param name="Reach">Succeeds when it is there; throws, or is cancelled after a second, when it is not.</param>
sealed record Reliance(string Name, bool Needed, Func<IServiceProvider, CancellationToken, Task> Reach);
