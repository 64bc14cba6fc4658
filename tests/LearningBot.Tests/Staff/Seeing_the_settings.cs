using System.Text.RegularExpressions;
using Learning.Staff;
using LearningBot.Staff.Settings;

namespace LearningBot.Tests.Staff;

public sealed partial class Seeing_the_settings(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task shows_where_each_comes_from()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        var page = await visitor.Get("/staff/settings");
        Assert.Contains("启动命令", page);
        Assert.Contains("未设置，用默认值", page);
    }

    [Fact]
    public void names_every_setting_of_the_documentation()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LearningBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        var rows = File.ReadAllLines(Path.Combine(folder, "docs", "settings.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var documented = rows.SelectMany(line => Setting().Matches(line.Split(" | ")[0]).Select(found => found.Groups[1].Value)).Where(name => !name.StartsWith("Logging", StringComparison.Ordinal));
        Assert.Equal(documented.Order(), KnownSettings.Names.Order());
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+:[A-Za-z]+)`")]
    private static partial Regex Setting();
}
