namespace Learning.Indicators;

/// <summary>
/// Keeps figures that take long to reckon for a while, so that not everybody who looks at them waits; figures therefore carry the moment they are of. What is
/// reckoned quickly is reckoned each time. Those who ask for the same at the same time wait for one reckoning.
/// </summary>
sealed class SlowFigures(TimeProvider time)
{
    /// <summary>What takes longer is kept.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromMilliseconds(100);

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>How many are kept; the oldest make room.</summary>
    public const int Most = 100;

    readonly Dictionary<object, Reckoning> all = [];

    /// <summary>The figures: those that are kept, or new ones.</summary>
    /// <param name="key">What they are about, and who may see them: those who may not see the same must not ask for the same.</param>
    /// <param name="reckon">Reckons them. It does not end when one of those who wait goes away.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<T> Of<T>(object key, Func<CancellationToken, Task<T>> reckon, CancellationToken cancel)
        where T : class
    {
        Reckoning mine;
        lock (all)
        {
            if (!all.TryGetValue(key, out mine!) || time.GetElapsedTime(mine.Began) >= Kept)
            {
                MakeRoom();
                all[key] = mine = new(time.GetTimestamp(), new(() => Reckon(key, reckon)));
            }
        }
        return (T)await mine.Figures.Value.WaitAsync(cancel);
    }

    async Task<object> Reckon<T>(object key, Func<CancellationToken, Task<T>> reckon)
        where T : class
    {
        var began = time.GetTimestamp();
        var kept = false;
        try
        {
            var figures = await reckon(CancellationToken.None);
            kept = time.GetElapsedTime(began) > Long;
            return figures;
        }
        finally
        {
            if (!kept) lock (all) all.Remove(key);
        }
    }

    void MakeRoom()
    {
        foreach (var (key, _) in all.Where(it => time.GetElapsedTime(it.Value.Began) >= Kept).ToList()) all.Remove(key);
        if (all.Count >= Most) all.Remove(all.MinBy(it => it.Value.Began).Key);
    }

    sealed record Reckoning(long Began, Lazy<Task<object>> Figures);
}
