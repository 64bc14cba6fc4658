using System.Runtime;
using System.Runtime.InteropServices;

namespace LearningBot.Serving;

/// <summary>
/// Gives the memory back to the system that the compiler worked in: glibc keeps what is freed for later, 10 MiB of it after a busy minute.
/// Does nothing where the C library keeps less or cannot be asked (musl, Windows, macOS).
/// </summary>
sealed class TidyMemory(TimeProvider clock) : BackgroundService
{
    // https://man7.org/linux/man-pages/man3/malloc_trim.3.html
    delegate int Trim(nuint keep);

    /// <summary>How often it looks whether there is something.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Find() is not { } trim) return;
        using var timer = new PeriodicTimer(Pause, clock);
        var tidied = 0L;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            if (compiled == tidied) continue;
            tidied = compiled;
            trim(0);
        }
    }

    static Trim? Find() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "malloc_trim", out var trim)
            ? Marshal.GetDelegateForFunctionPointer<Trim>(trim) : null;
}
