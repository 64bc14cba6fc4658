using System.IO.Compression;
using System.Security.Cryptography;
using LearningBot.Commands;
using LearningBot.Commands.Checks;

namespace LearningBot.Tests.Commands;

public sealed class Checking_an_installation : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("check");
    readonly StringWriter said = new();
    readonly StringWriter errors = new();

    Task<int> Run(params string[] line) => AllCommands.Run(line, new Terminal(TextReader.Null, said, errors, Width: null));

    string Data => $"--Data:Directory={folder.FullName}";

    [Fact]
    public async Task finds_nothing_broken_in_a_fresh_one_and_makes_nothing()
    {
        Assert.Equal(Exit.Ok, await Run("check", Data + "/new"));
        Assert.Contains("learning.db is made at the first start", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("door /api/messages is closed", said.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Nothing is broken.", said.ToString().Trim(), StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task counts_what_the_records_hold()
    {
        await Run("sample", Data);
        Assert.Equal(Exit.Ok, await Run("check", Data));
        Assert.Contains("40 lectures (40 of them samples)", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data folder", "--Data:Directory=/proc/learningbot")]
    [InlineData("There is no such city pack. City:Pack may be: wuhan.", "--City:Pack=atlantis")]
    [InlineData("Guides:Font names a file that is not there: /nowhere/none.ttc#2.", "--Guides:Font=/nowhere/none.ttc#2")]
    [InlineData("Guides:Font is no font with Chinese letters: /etc/hostname.", "--Guides:Font=/etc/hostname")]
    [InlineData("Redis cannot be reached", "--Redis:Configuration=127.0.0.1:1")]
    [InlineData("PostgreSQL cannot be read", "--ConnectionStrings:Learning=Host=127.0.0.1;Port=1;Database=x;Password=secret")]
    public async Task fails_with_a_line_for_each_thing_that_is_broken(string expected, string setting)
    {
        Assert.Equal(Exit.Failed, await Run("check", Data, setting));
        Assert.Contains("BROKEN", said.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_that_the_door_is_open_to_this_machine_in_Development()
    {
        await Run("check", Data, "--environment", "Development");
        Assert.Contains("open to programs on this machine only", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("the sample city is loaded into an empty store", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "as it was released", true)]
    [InlineData(true, "changed by somebody", false)]
    [InlineData(false, "as it was released", true)]
    [InlineData(false, "changed by somebody", false)]
    public void compares_client_files_with_their_checksums(bool plain, string content, bool well)
    {
        var file = Path.Combine(folder.FullName, "client.js");
        using (var kept = File.Create(plain ? file : file + ".br"))
        {
            using Stream to = plain ? kept : new BrotliStream(kept, CompressionLevel.Fastest);
            to.Write(System.Text.Encoding.UTF8.GetBytes(content));
        }

        var sum = Convert.ToHexStringLower(SHA256.HashData("as it was released"u8));
        File.WriteAllText(Path.Combine(folder.FullName, "SHA256SUMS"), $"{sum}  client.js\n");

        Assert.Equal(well ? Standing.Well : Standing.Broken, CheckClient.Of(folder.FullName).Standing);
    }

    [Fact]
    public void misses_client_files_that_are_not_there()
    {
        Assert.Equal(Standing.Broken, CheckClient.Of(folder.FullName).Standing);
        File.WriteAllText(Path.Combine(folder.FullName, "SHA256SUMS"), $"{new string('0', 64)}  client.js\n");
        Assert.Equal(Standing.Broken, CheckClient.Of(folder.FullName).Standing);
    }

    [Fact]
    public void names_lines_that_a_language_lacks()
    {
        Assert.Equal(Standing.Well, CheckLines.Of().Standing);
        var found = CheckLines.Of(["greeting", "menu"], ["greeting", "thanks"]);
        Assert.Equal(new Finding(Standing.Broken, "lines", "Lacking: thanks in Chinese, menu in English."), found);
    }

    [Fact]
    public void names_what_is_to_be_mended_in_a_guide_in_its_writers_language()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "tea.zh.md"), "---\ntitle: 泡茶\n---\n## 1. 烧水\n> 看道: 水开了。\n");
        File.WriteAllText(Path.Combine(folder.FullName, "tea.en.md"), "---\ntitle: Tea\n---\n## 1. Boil water\n> Sea: It boils.\n");
        var found = CheckGuides.Of(folder.FullName, new(2026, 11, 26)).ToList();
        Assert.All(found, each => Assert.Equal(Standing.Broken, each.Standing));
        Assert.Contains(found, each => each.Says == "tea.zh.md, 第 5 行: 没有“看道”这个词头。您是不是想写“看到”？");
        Assert.Contains(found, each => each.Says == "tea.en.md, line 5: There is no keyword \"Sea\". Did you mean \"See\"?");
    }

    [Fact]
    public void breaks_nothing_when_the_day_to_look_at_a_guide_again_has_passed()
    {
        var found = CheckGuides.Of(Path.Combine(AppContext.BaseDirectory, "content", "guides"), new(2099, 1, 1)).ToList();
        Assert.All(found, each => Assert.Equal(Standing.Note, each.Standing));
        Assert.Contains(found, each => each.Says.Contains("has passed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task says_how_many_guides_nobody_tried_yet()
    {
        await Run("check", Data);
        Assert.Contains("files keep to the rules", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(Standing.Note, Assert.Single(CheckGuides.Of(Path.Combine(folder.FullName, "none"), default)).Standing);
    }

    public void Dispose()
    {
        said.Dispose();
        errors.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
