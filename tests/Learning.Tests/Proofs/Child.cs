using System.Collections.Concurrent;
using System.Diagnostics;

namespace Learning.Tests.Proofs;

/// <summary>A process of its own that books in a store, from <c>bench/Rush</c>. Disposing kills it (SIGKILL).</summary>
sealed class Child : IDisposable
{
    readonly Process process;
    readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Child(LearningOptions store, params string[] words)
    {
        string[] place = store.Postgres is { } postgres ? ["--postgres", postgres] : ["--sqlite", store.SqliteFile];
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rush.dll"), .. words, .. place])
        {
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
    }

    /// <summary>The columns of each whole line it has written: what it says was acknowledged.</summary>
    public ConcurrentQueue<string[]> Said { get; } = [];

    /// <summary>Done with the first line; fails when the process ends without one.</summary>
    public Task Begun => begun.Task;

    public async Task Ended()
    {
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Kills it at once, and hears out what it had written.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    void Hear(string? line)
    {
        // A line cut off by the kill has too few columns or a number without its check digit; it was not acknowledged.
        if (line is null) begun.TrySetException(new InvalidOperationException("The child wrote nothing."));
        else if (line.Split('\t') is { Length: 4 } columns) Said.Enqueue(columns);
        if (!Said.IsEmpty) begun.TrySetResult();
    }
}
