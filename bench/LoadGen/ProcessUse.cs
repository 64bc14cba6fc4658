using System.Diagnostics;

namespace LoadGen;

/// <summary>What a process used between two moments.</summary>
/// <param name="CpuSecondsPer1000Turns">Processor time, user and system, for a thousand turns.</param>
/// <param name="MiB">Resident memory at the end.</param>
/// <param name="PeakMiB">The most resident memory since the process began.</param>
sealed record Use(double CpuSecondsPer1000Turns, double MiB, double PeakMiB);

/// <summary>Watches a process from now on; on Linux the figures come from <c>/proc</c>, in steps of 10 ms.</summary>
sealed class ProcessUse(string name, int pid)
{
    readonly TimeSpan before = Cpu(pid);

    /// <summary>What the report calls it.</summary>
    public string Name => name;

    /// <summary>What it used since the beginning; zeros when the process has ended.</summary>
    public Use Since(int turns)
    {
        try
        {
            using var now = Process.GetProcessById(pid);
            var cpu = (now.TotalProcessorTime - before).TotalSeconds;
            return new(turns == 0 ? 0 : cpu * 1000 / turns, now.WorkingSet64 / 1048576d, now.PeakWorkingSet64 / 1048576d);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return new(0, 0, 0);
        }
    }

    static TimeSpan Cpu(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return process.TotalProcessorTime;
    }
}
