using System.Text.RegularExpressions;
using Dialogs.Understanding.Privacy;
using Learning;
using Xunit.Abstractions;

namespace Dialogs.Tests.Understanding.Privacy;

/// <summary>What people say in the transcripts; hardly any of it is personal.</summary>
public sealed partial class Ordinary_sentences(ITestOutputHelper output)
{
    [Fact]
    public void stay_as_they_are()
    {
        var lines = Lines().Take(500).ToArray();
        Assert.Equal(500, lines.Length);
        var touched = lines.Select(line => (Line: line, Left: Redactor.Redact(line, Language.Chinese)?.Text ?? line)).Where(one => Token().IsMatch(one.Left)).ToArray();
        foreach (var (line, left) in touched) output.WriteLine($"{line} -> {left}");
        output.WriteLine($"{touched.Length} of {lines.Length}");
        Assert.InRange(touched.Length, 0, 14);
    }

    // Those about a child, and those with a number that the transcripts themselves hide, are not ordinary.
    static IEnumerable<string> Lines() => Directory.EnumerateFiles(Transcripts.Folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..].Trim()).Distinct(StringComparer.Ordinal)
        .Where(line => line.Length > 3 && Redactor.Redact(line, Language.Chinese)?.Text.Contains("⟨child", StringComparison.Ordinal) != true)
        .OrderBy(line => string.Concat(line.Reverse()), StringComparer.Ordinal);

    [GeneratedRegex("⟨[a-z]+[0-9]+⟩")]
    private static partial Regex Token();
}
