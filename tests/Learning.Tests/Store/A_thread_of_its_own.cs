using System.Collections.Concurrent;
using Learning.Store;

namespace Learning.Tests.Store;

public sealed class A_thread_of_its_own : IDisposable
{
    readonly OwnThread thread = new("blocks");

    [Fact]
    public async Task does_a_task_and_what_that_awaits()
    {
        var names = await On(async () =>
        {
            var before = Thread.CurrentThread.Name;
            await Task.Delay(5);
            return (before, Thread.CurrentThread.Name);
        });
        Assert.Equal(("blocks", "blocks"), names);
    }

    [Fact]
    public async Task does_one_at_a_time_in_order()
    {
        var done = new ConcurrentQueue<int>();
        var inside = 0;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => On(() =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            Thread.SpinWait(20_000);
            done.Enqueue(n);
            Interlocked.Decrement(ref inside);
            return Task.FromResult(n);
        })));
        Assert.Equal(Enumerable.Range(0, 20), done);
    }

    [Fact]
    public async Task ends_what_was_begun_before_it_was_given_up()
    {
        using var given = new OwnThread("given up");
        using var go = new ManualResetEventSlim();
        var tasks = Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(() => go.Wait(), CancellationToken.None, TaskCreationOptions.None, given)).ToArray();
        given.Dispose();
        go.Set();
        await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromSeconds(10));
    }

    public void Dispose() => thread.Dispose();

    Task<T> On<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, thread).Unwrap();
}
