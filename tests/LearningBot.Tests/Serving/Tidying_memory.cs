using System.Runtime.InteropServices;
using LearningBot.Serving;

namespace LearningBot.Tests.Serving;

/// <summary>By itself: the memory of the process is looked at, and each running service tidies it up.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>Its name.</summary>
    public const string Name = "alone";
}

[Collection(Alone.Name)]
public sealed class Tidying_memory
{
    const int Block = 16 * 1024;
    const int Half = 32 * 1024 * 1024;

    [Fact]
    public async Task gives_back_what_was_let_go_of()
    {
        var blocks = Enumerable.Range(0, 2 * Half / Block).Select(_ => Touched()).ToArray();
        var last = Touched(); // as long as it lies on top of them, the C library itself gives nothing back
        var before = Environment.WorkingSet;
        foreach (var block in blocks) Marshal.FreeHGlobal(block);
        Assert.True(Environment.WorkingSet > before - Half, "It went back by itself: nothing was proved.");

        using var tidying = new TidyMemory(TimeProvider.System) { Pause = TimeSpan.FromMilliseconds(20) };
        await tidying.StartAsync(CancellationToken.None);
        for (var tried = 0; tried < 250 && Environment.WorkingSet > before - Half; tried++) await Task.Delay(20);
        Assert.True(Environment.WorkingSet <= before - Half, "It was kept.");
        await tidying.StopAsync(CancellationToken.None);
        Marshal.FreeHGlobal(last);
    }

    static nint Touched()
    {
        var block = Marshal.AllocHGlobal(Block);
        for (var at = 0; at < Block; at += 4096) Marshal.WriteByte(block, at, 1);
        return block;
    }
}
