namespace LearningBot.Tests;

/// <summary>Waits for what comes about by itself.</summary>
static class Patience
{
    // For a machine that is busy; nothing is proved by how long it took.
    static readonly TimeSpan most = TimeSpan.FromMinutes(1);

    /// <summary>Waits until it is so, for a minute at most.</summary>
    public static async Task Until(Func<Task<bool>> so)
    {
        for (var began = TimeProvider.System.GetTimestamp(); !await so(); await Task.Delay(20))
            Assert.True(TimeProvider.System.GetElapsedTime(began) < most, "It never came about.");
    }

    /// <summary>Waits until it is so, for a minute at most.</summary>
    public static Task Until(Func<bool> so) => Until(() => Task.FromResult(so()));
}
