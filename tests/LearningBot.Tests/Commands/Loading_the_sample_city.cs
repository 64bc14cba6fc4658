using LearningBot.Commands;

namespace LearningBot.Tests.Commands;

public sealed class Loading_the_sample_city : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("commands");
    readonly StringWriter said = new();
    readonly StringWriter errors = new();

    Task<int> Run(params string[] line) =>
        AllCommands.Run(["sample", .. line, $"--Data:Directory={folder.FullName}"], new Terminal(TextReader.Null, said, errors, Width: 60));

    [Fact]
    public async Task tells_what_is_there_and_keeps_its_checksum()
    {
        Assert.Equal(Exit.Ok, await Run("--scale", "city"));

        Assert.Contains("2,039 places: 1 city college, 13 district colleges, 151 street schools, 1,874 teaching points", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("2,014 lectures: 200 held live, 997 held in person, 817 to watch", said.ToString(), StringComparison.Ordinal);
        var kept = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "sample-manifest.json"));
        Assert.Contains(said.ToString().Split("SHA-256 ")[1][..64], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_how_far_it_is_and_takes_the_bar_away()
    {
        await Run("--scale", "city");
        Assert.Contains(" rows", errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(new string(' ', 59) + "\r", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task again_on_one_day_gives_the_same_city()
    {
        await Run();
        await Run();
        var sums = said.ToString().Split("SHA-256 ").Skip(1).Select(rest => rest[..64]).ToArray();
        Assert.Equal(2, sums.Length);
        Assert.Equal(sums[0], sums[1]);
    }

    public void Dispose()
    {
        said.Dispose();
        errors.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
