using System.Text.RegularExpressions;

namespace LearningBot.Tests;

public sealed partial class The_documentation_of_settings
{
    static readonly string Home = FindHome();

    [Fact]
    public void names_every_setting_that_the_code_reads()
    {
        var page = File.ReadAllText(Path.Combine(Home, "docs", "settings.md"));
        var read = Directory.EnumerateFiles(Path.Combine(Home, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Setting().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value))
            .Distinct().Order().ToList();
        Assert.Contains("Redis:Configuration", read);
        Assert.All(read, name => Assert.Contains(name, page));
    }

    static string FindHome()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LearningBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>A setting's name with its section, as code reads it or as a comment promises it.</summary>
    [GeneratedRegex("(\"|<c>)(?<name>(Data|ConnectionStrings|Redis|Sample|City|Bot|Public|DirectLine|Proxy|Stop|Limits|LanguageModel|WeChat|Guides|Retention|Console|Messages|Broadcasts):[A-Za-z]+)(\"|</c>)")]
    private static partial Regex Setting();
}
