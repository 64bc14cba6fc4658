namespace LearningBot.Serving;

/// <summary>
/// How many threads the pool keeps: one for each processor, and where there are several one more, as a processor now and then has nothing to do while a
/// thread waits for another one. On a single processor they would only be in each other's way.
/// </summary>
static class PoolThreads
{
    /// <summary>Has the pool keep so many, unless the runtime is told a number of its own.</summary>
    public static void Keep()
    {
        if (Environment.ProcessorCount == 1) return;
        ThreadPool.GetMinThreads(out _, out var ports);
        ThreadPool.SetMinThreads(Environment.ProcessorCount + 1, ports);
    }
}
