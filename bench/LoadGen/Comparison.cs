using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LoadGen;

/// <summary>A bot beside the floor: medians of runs that were made in turn, so that both met the same machine.</summary>
static class Comparison
{
    /// <summary>Reads two files with a report (<c>--json</c>) on each line; in both the watched process is called <c>bot</c>.</summary>
    /// <returns>The table, and whether every bar was reached.</returns>
    public static (string Text, bool Reached) Of(string floorFile, string botFile)
    {
        var (floor, bot) = (Read(floorFile), Read(botFile));
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"medians of {bot.Length} rounds        floor       bot     ratio  to reach");
        var reached = Line(text, "turns/s", floor, bot, r => r.TurnsPerSecond, atLeast: 0.45)
            & Line(text, "CPU-s per 1,000 turns", floor, bot, r => r.Processes["bot"].CpuSecondsPer1000Turns, atMost: 2.2)
            & Line(text, "p99, ms", floor, bot, r => r.Latency.P99, atMost: 2.5)
            & Line(text, "p50, ms", floor, bot, r => r.Latency.P50)
            & Line(text, "memory, MiB", floor, bot, r => r.Processes["bot"].MiB);
        var faulty = floor.Concat(bot).Count(report => !report.Faultless);
        text.Append(CultureInfo.InvariantCulture, $"{bot.Sum(report => report.Turns)} turns of the bot; rounds with a wrong, lost or disordered answer: {faulty}");
        return (text.ToString(), reached && faulty == 0);
    }

    static bool Line(
        StringBuilder text, string what, Report[] floor, Report[] bot, Func<Report, double> figure, double? atLeast = null, double? atMost = null)
    {
        var (low, high) = (Median(floor.Select(figure)), Median(bot.Select(figure)));
        var ratio = high / low;
        var bar = atLeast is not null ? $">= {atLeast}" : atMost is not null ? $"<= {atMost}" : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"{what,-23}{low,11:F3}{high,10:F3}{ratio,10:F2}  {bar}");
        return !(ratio < atLeast) && !(ratio > atMost);
    }

    static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    static Report[] Read(string file)
    {
        Report[] reports = [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize(line, ReportJson.Default.Report)!)];
        return reports.Length > 0 ? reports : throw new ArgumentException($"{file} holds no report.");
    }
}
