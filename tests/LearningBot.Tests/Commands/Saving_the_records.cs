using LearningBot.Commands;
using Microsoft.Data.Sqlite;

namespace LearningBot.Tests.Commands;

public sealed class Saving_the_records : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("backup");
    readonly StringWriter said = new();
    readonly StringWriter errors = new();

    string Kept => Path.Combine(folder.FullName, "kept");

    Task<int> Run(string data, params string[] line) => AllCommands.Run(
        [.. line, $"--Data:Directory={Path.Combine(folder.FullName, data)}"], new Terminal(TextReader.Null, said, errors, Width: null));

    [Fact]
    public async Task and_bringing_them_back_gives_the_same_records()
    {
        await Run("old", "sample");
        Assert.Equal(Exit.Ok, await Run("old", "backup", Kept));
        Assert.Equal(Exit.Ok, await Run("new", "restore", Kept));

        foreach (var table in new[] { "Lectures", "Sessions", "Places", "Bookings", "People" })
        {
            Assert.Equal(Count("old", table), Count("new", table));
            Assert.True(Count("new", table) > 0, table);
        }

        Assert.Equal(2, said.ToString().Split("40 Lectures").Length - 1);
    }

    [Fact]
    public async Task is_refused_where_something_is_already()
    {
        await Run("old", "sample");
        await Run("old", "backup", Kept);
        Assert.Equal(Exit.Failed, await Run("old", "backup", Kept));
        Assert.Contains("Name a new folder", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_where_there_are_none()
    {
        Assert.Equal(Exit.Failed, await Run("nothing", "backup", Kept));
        Assert.Contains("There are no records in", errors.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "nothing")));
    }

    [Fact]
    public async Task never_overwrites_a_store_that_holds_some()
    {
        await Run("old", "sample");
        await Run("old", "backup", Kept);
        Assert.Equal(Exit.Failed, await Run("old", "restore", Kept));
        Assert.Contains("records already", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task notices_a_backup_that_was_changed()
    {
        await Run("old", "sample");
        await Run("old", "backup", Kept);
        await File.AppendAllTextAsync(Path.Combine(Kept, "learning.db"), "x");
        Assert.Equal(Exit.Failed, await Run("new", "restore", Kept));
        Assert.Contains("not as it was saved", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_not_taken_from_a_folder_without_a_backup()
    {
        Assert.Equal(Exit.Failed, await Run("new", "restore", folder.FullName));
        Assert.Contains("holds no backup", errors.ToString(), StringComparison.Ordinal);
    }

    long Count(string data, string table)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, data, "learning.db")};Pooling=False");
        db.Open();
        using var count = db.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        return (long)count.ExecuteScalar()!;
    }

    public void Dispose()
    {
        said.Dispose();
        errors.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
