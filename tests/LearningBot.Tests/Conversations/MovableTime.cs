namespace LearningBot.Tests.Conversations;

/// <summary>The machine's clock, set forward or back at will; its timers run as ever.</summary>
sealed class MovableTime : TimeProvider
{
    long moved;

    public void Move(TimeSpan by) => Interlocked.Add(ref moved, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref moved));
}
