using System.Collections.Concurrent;
using Learning.Messages;

namespace LearningBot.Messages;

/// <summary>
/// Sends the messages of some lanes, so many at once: a message keeps its place until its result is kept, so a crash can double no more than those. Claims
/// are renewed while they are held. Of several lanes each has its turn, so that a small broadcast does not wait for the end of a large one.
/// </summary>
sealed class DeliveryLane(
    Func<CancellationToken, Task<IReadOnlyList<string>>> lanes, Deliveries deliveries, SendDelivery sending, DeliveryResults results, DeliverySettings settings, TimeProvider time, ILogger log)
    : EachSecond(time, log)
{
    // What waited longer for its place is asked about again: its person may have stopped such messages meanwhile.
    static readonly TimeSpan fresh = TimeSpan.FromMilliseconds(500);

    // So many are claimed at once as are begun in about this time: few questions to the records, and yet what is claimed leaves soon.
    static readonly TimeSpan soon = TimeSpan.FromMilliseconds(200);

    readonly TimeProvider clock = time;
    readonly SemaphoreSlim places = new(settings.Together);
    readonly ConcurrentDictionary<DueDelivery, bool> held = new(ReferenceEqualityComparer.Instance);
    int most = settings.Together;
    int turn;

    /// <summary>Sends what is due and waits until it is sent.</summary>
    public async Task SendDue(CancellationToken cancel)
    {
        await Tick(cancel);
        await Idle();
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Idle().WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        places.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(base.ExecuteAsync(stoppingToken), Renew(stoppingToken));

    /// <inheritdoc/>
    protected override async Task Tick(CancellationToken cancel)
    {
        var next = Claim(cancel);
        while (await next is { } claimed)
        {
            // The next are claimed while these are begun, so that no place stands empty meanwhile.
            next = Claim(cancel);
            await Begin(claimed, cancel);
        }
    }

    async Task<Claimed?> Claim(CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return null;
        var all = await lanes(cancel);
        for (var n = 0; n < all.Count; n++)
        {
            turn = (turn + 1) % all.Count;
            if (await deliveries.ClaimDue(most, settings.Lease, all[turn], cancel) is not { } due) continue;
            foreach (var each in due) held[each] = true;
            return new(due, clock.GetTimestamp());
        }
        return null;
    }

    async Task Begin(Claimed claimed, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        try
        {
            while (true)
            {
                await places.WaitAsync(cancel);
                if (claimed.Next() is not { } first) break;
                _ = Send(first, claimed);
            }
            places.Release();
            Fit(claimed.Count, clock.GetElapsedTime(began));
        }
        catch (OperationCanceledException)
        {
            await GiveBack([.. claimed.Rest()]);
        }
    }

    void Fit(int begun, TimeSpan took)
    {
        if (took > soon) most = Math.Max(most / 2, settings.Together);
        else if (begun == most && took < soon / 2) most = Math.Min(most * 2, settings.Together * 16);
    }

    async Task GiveBack(IReadOnlyCollection<DueDelivery> unsent)
    {
        foreach (var due in unsent) held.TryRemove(due, out _);
        await deliveries.GiveBack(unsent, CancellationToken.None);
    }

    // A place goes on with the next by itself: to be given back and waited for each time would take longer.
    async Task Send(DueDelivery first, Claimed claimed)
    {
        for (var due = first; due is not null; due = claimed.Next()) await Send(due, claimed.At);
        places.Release();
    }

    // What is begun is ended, also while the service stops.
    async Task Send(DueDelivery due, long claimed)
    {
        try
        {
            await sending.Pass(due, CancellationToken.None);
            if (clock.GetElapsedTime(claimed) > fresh && !await deliveries.StillHolds(due, CancellationToken.None)) return;
            await results.Note(await sending.Send(due));
        }
        catch (Exception e)
        {
            Log.LogError("Delivery {Id} is left to its claim's end: {Error}", due.Key, e.GetType().FullName);
        }
        finally
        {
            held.TryRemove(due, out _);
        }
    }

    async Task Renew(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(settings.Lease / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
                await Renewed(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
    }

    async Task Renewed(CancellationToken cancel)
    {
        try
        {
            if (!held.IsEmpty) await deliveries.Extend([.. held.Keys], settings.Lease, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.LogWarning("Claims were not renewed: {Error}", e.GetType().FullName);
        }
    }

    async Task Idle()
    {
        for (var place = 0; place < settings.Together; place++) await places.WaitAsync();
        places.Release(settings.Together);
    }

    /// <summary>Messages that were claimed together; each is taken once.</summary>
    sealed class Claimed(IReadOnlyList<DueDelivery> due, long at)
    {
        int taken;

        public int Count => due.Count;

        public long At => at;

        public DueDelivery? Next() => Interlocked.Increment(ref taken) is var n && n <= due.Count ? due[n - 1] : null;

        public IEnumerable<DueDelivery> Rest() => due.Skip(Interlocked.Exchange(ref taken, due.Count));
    }
}
