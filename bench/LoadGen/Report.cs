using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LoadGen;

/// <summary>What a run came to.</summary>
/// <param name="Script">What was played.</param>
/// <param name="People">How many talked at once.</param>
/// <param name="Seconds">Measured time.</param>
/// <param name="Turns">Turns answered in it.</param>
/// <param name="TurnsPerSecond">Turns answered in a second.</param>
sealed record Report(string Script, int People, double Seconds, int Turns, double TurnsPerSecond)
{
    /// <summary>From the moment a message was due to its last reply.</summary>
    public Latency Latency { get; init; } = new(0, 0, 0, 0);

    /// <summary>Turns that failed, by kind, warm-up included.</summary>
    public IReadOnlyDictionary<string, int> Faults { get; init; } = new Dictionary<string, int>();

    /// <summary>Replies that no message waited for, by kind, warm-up included.</summary>
    public IReadOnlyDictionary<string, int> Strays { get; init; } = new Dictionary<string, int>();

    /// <summary>The first few wrong answers.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What the watched processes and the generator itself used.</summary>
    public IReadOnlyDictionary<string, Use> Processes { get; init; } = new Dictionary<string, Use>();

    /// <summary>True when there were turns, and not one was wrong, lost, disordered or answered too often.</summary>
    public bool Faultless => Turns > 0 && Faults.Count == 0 && Strays.Count == 0;

    /// <summary>The report as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.Report);

    /// <summary>The report for people.</summary>
    public string ToText()
    {
        StringBuilder text = new();
        text.AppendLine(Format($"{Script}: {People} at once, {Turns} turns in {Seconds:F1} s, {TurnsPerSecond:F0} turns/s"));
        text.AppendLine(Format($"latency, ms: p50 {Latency.P50:F2}, p95 {Latency.P95:F2}, p99 {Latency.P99:F2}, longest {Latency.Longest:F1}"));
        foreach (var (name, use) in Processes)
            text.AppendLine(Format($"{name}: {use.CpuSecondsPer1000Turns:F3} CPU-s per 1,000 turns, {use.MiB:F0} MiB, peak {use.PeakMiB:F0} MiB"));
        foreach (var (kind, count) in Faults.Concat(Strays.Select(s => new KeyValuePair<string, int>($"stray, {s.Key}", s.Value))))
            text.AppendLine(Format($"FAULT {kind}: {count}"));
        foreach (var example in Examples)
            text.AppendLine(Format($"  {example}"));
        return text.Append(Faultless ? "every answer was right" : "NOT every answer was right").ToString();
    }

    static string Format(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How long turns took, in milliseconds.</summary>
/// <param name="P50">Half were faster.</param>
/// <param name="P95">95 of 100 were faster.</param>
/// <param name="P99">99 of 100 were faster.</param>
/// <param name="Longest">The slowest.</param>
sealed record Latency(double P50, double P95, double P99, double Longest)
{
    /// <summary>The figures of sorted latencies; zeros when there are none.</summary>
    public static Latency Of(double[] sorted)
    {
        double At(double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
        return new(At(0.5), At(0.95), At(0.99), At(1));
    }
}

/// <summary>Writes reports.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Report))]
sealed partial class ReportJson : JsonSerializerContext;
