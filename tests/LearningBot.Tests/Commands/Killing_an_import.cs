using System.Diagnostics;
using System.Globalization;
using LearningBot.Commands;
using Microsoft.Data.Sqlite;

namespace LearningBot.Tests.Commands;

/// <summary>An import that is killed (SIGKILL) while it writes leaves the old catalogue whole, and nothing of the new one.</summary>
public sealed class Killing_an_import : IDisposable
{
    static readonly int kills = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1" ? 20 : 1;
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("killing");

    string Store => Path.Combine(folder.FullName, "learning.db");

    [Fact]
    public async Task leaves_the_old_catalogue_whole()
    {
        var (old, @new) = (Table("old", 500, "Old"), Table("new", 200_000, "New"));
        Assert.Equal(Exit.Ok, await AllCommands.Run(Line(old), Silent()));
        for (var kill = 0; kill < kills; kill++)
        {
            await StartAndKill(@new, whenRows: 1000 + (kill * 700));
            Assert.True(Count("""SELECT COUNT(*) FROM "Items" WHERE "SinceImport" <> 1""") > 0, "It was killed before it wrote anything.");
            Assert.Equal(["Old"], await Exported());
            // After a minute of silence another import may begin; here the minute is taken away.
            Do("""UPDATE "Imports" SET "AliveUntil" = '2000-01-01 00:00:00' WHERE "State" = 0""");
            Assert.Equal(Exit.Ok, await AllCommands.Run(Line(old), Silent()));
            Assert.Equal((500, 0), (Count("""SELECT COUNT(*) FROM "Items" """), Count("""SELECT COUNT(*) FROM "Imports" WHERE "State" <> 1""")));
        }
    }

    async Task StartAndKill(string table, int whenRows)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(AllCommands).Assembly.Location, .. Line(table)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && Count("""SELECT COUNT(*) FROM "Items" WHERE "SinceImport" <> 1""") < whenRows) await Task.Delay(5);
        Assert.False(process.HasExited, "It was done before it could be killed.");
        process.Kill();
        await process.WaitForExitAsync();
    }

    async Task<string[]> Exported()
    {
        var file = Path.Combine(folder.FullName, "out.csv");
        Assert.Equal(Exit.Ok, await AllCommands.Run(["export", file, "--kind", "course", "--language", "en", $"--Data:Directory={folder.FullName}"], Silent()));
        var titles = (await File.ReadAllLinesAsync(file)).Skip(1).Select(line => line.Split(',')[1]).ToArray();
        Assert.Equal(500, titles.Length);
        return [.. titles.Distinct()];
    }

    string[] Line(string table) => ["import", table, "--kind", "course", "--language", "en", "--yes", $"--Data:Directory={folder.FullName}"];

    static Terminal Silent() => new(TextReader.Null, TextWriter.Null, TextWriter.Null, Width: null);

    string Table(string name, int rows, string title)
    {
        var file = Path.Combine(folder.FullName, name + ".csv");
        File.WriteAllLines(file, Enumerable.Range(1, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},{title}")).Prepend("id,title"));
        return file;
    }

    long Count(string sql) => (long)Execute(sql, command => command.ExecuteScalar()!);

    void Do(string sql) => Execute(sql, command => command.ExecuteNonQuery());

    T Execute<T>(string sql, Func<SqliteCommand, T> how)
    {
        using var db = new SqliteConnection($"Data Source={Store};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return how(command);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
