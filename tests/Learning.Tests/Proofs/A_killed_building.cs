using System.Diagnostics;
using Learning.Catalogue;
using Learning.Tests.Towns;

namespace Learning.Tests.Proofs;

/// <summary>In full: 20 processes killed (SIGKILL) while they build the search index; see <see cref="Scale"/>.</summary>
public sealed class A_killed_building
{
    const int items = 20_000;
    static readonly int trials = Scale.Of(2, 20);

    [Fact]
    public async Task leaves_nothing_that_is_taken_for_an_index()
    {
        var folder = Directory.CreateTempSubdirectory("learning-building").FullName;
        var moments = new Random(20261124);
        for (var trial = 0; trial < trials; trial++)
        {
            await KillWhileBuilding(folder, TimeSpan.FromMilliseconds(moments.Next(400)));
            Assert.False(File.Exists(Path.Combine(folder, "search", "current")), "It was killed too late to prove anything.");
        }
        await using var town = new Town(new() { City = Town.City, SqliteFile = Path.Combine(folder, "records.db"), SearchFolder = Path.Combine(folder, "search") });
        await town.Get<CatalogueIndex>().Refresh();
        Assert.Equal(items, town.Get<CatalogueIndex>().Find(new() { Take = 0 }).Total);
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(folder, "search")));
        Directory.Delete(folder, recursive: true);
    }

    static async Task KillWhileBuilding(string folder, TimeSpan after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Search.dll"), $"{items}", "0", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && !IsBuilding(folder)) await Task.Delay(5);
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
    }

    static bool IsBuilding(string folder)
    {
        var search = Path.Combine(folder, "search");
        return Directory.Exists(search) && Directory.EnumerateFiles(search, "_*", SearchOption.AllDirectories).Any();
    }
}
