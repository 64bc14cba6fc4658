using Learning.Catalogue;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Catalogue.Search;

public abstract class Following_the_records(Towns.Towns towns) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("learning-search").FullName;
    LearningOptions store = null!;

    [Fact]
    public async Task finds_what_came_changed_and_left()
    {
        var town = towns.Found(store);
        await Import(town, "a|古筝", "b|二胡");
        Assert.Equal("a", await Found(town, "古筝"));
        await Import(town, "a|琵琶", "c|笛子");
        Assert.Equal("", await Found(town, "古筝"));
        Assert.Equal("b a c", await Found(town, "琵琶 笛子 二胡"));
        await new Stock(town.Store).Retire(ItemKind.Course, Language.Chinese, "b");
        Assert.Equal("", await Found(town, "二胡"));
    }

    [Fact]
    public async Task opens_again_without_building()
    {
        await using (var before = towns.Found(store)) await Import(before, "a|古筝");
        await using (var before = towns.Found(store)) Assert.Equal("a", await Found(before, "古筝"));
        var after = towns.Found(store);
        await Import(after, "b|古筝");
        var built = new Builds();
        await after.Get<CatalogueIndex>().Refresh(built);
        Assert.Equal("a b", Hits(after, "古筝"));
        Assert.Empty(built.Told);
    }

    [Fact]
    public async Task builds_again_when_files_are_lost_or_damaged()
    {
        await using (var before = towns.Found(store))
        {
            await Import(before, "a|古筝");
            Assert.Equal("a", await Found(before, "古筝"));
        }
        foreach (var damage in new Action<string>[] { Lose, Spoil, Empty, Forget })
        {
            damage(Directory.EnumerateDirectories(folder).Single());
            await using var town = towns.Found(store);
            var built = new Builds();
            await town.Get<CatalogueIndex>().Refresh(built);
            Assert.Equal("a", Hits(town, "古筝"));
            Assert.Equal(new IndexProgress(1, 1), Assert.Single(built.Told));
        }
    }

    [Fact]
    public async Task builds_again_for_other_records()
    {
        await using (var before = towns.Found(store))
        {
            await Import(before, "a|古筝");
            Assert.Equal("a", await Found(before, "古筝"));
        }
        var other = towns.Found((await towns.NewStore()) with { SearchFolder = folder });
        Assert.Equal("", await Found(other, "古筝"));
        await Import(other, "z|古筝", "y|古筝");
        Assert.Equal("z y", await Found(other, "古筝"));
    }

    [Fact]
    public async Task notices_rows_that_were_removed_behind_its_back()
    {
        var town = towns.Found(store);
        await Import(town, "a|古筝", "b|古筝");
        Assert.Equal("a b", await Found(town, "古筝"));
        await using (var db = town.Store.Open()) await db.Items.Where(row => row.Code == "a").ExecuteDeleteAsync();
        await Import(town, "c|古筝");
        Assert.Equal("b c", await Found(town, "古筝"));
    }

    [Fact]
    public async Task shares_its_files_between_processes()
    {
        var (first, second) = (towns.Found(store), towns.Found(store));
        await Import(first, "a|古筝");
        var both = Task.WhenAll(Task.Run(() => first.Get<CatalogueIndex>().Refresh()), Task.Run(() => second.Get<CatalogueIndex>().Refresh()));
        while (!both.IsCompleted)
        {
            // Whoever comes second waits for the first.
            first.Clock.Advance(TimeSpan.FromSeconds(1));
            second.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        await both;
        await Import(second, "b|古筝");
        Assert.Equal("a b", await Found(second, "古筝"));
        Assert.Equal("a b", await Found(first, "古筝"));
        Lose(Directory.EnumerateDirectories(folder).Single());
        await Import(first, "c|古筝");
        Assert.Equal("a b c", await Found(first, "古筝"));
        await Import(second, "d|古筝");
        Assert.Equal("a b c d", await Found(second, "古筝"));
        Assert.Single(Directory.EnumerateDirectories(folder));
    }

    [Fact]
    public async Task answers_from_the_last_picture_while_another_is_built()
    {
        var town = towns.Found(store);
        await Import(town, "a|古筝");
        Assert.Equal("a", await Found(town, "古筝"));
        Lose(Directory.EnumerateDirectories(folder).Single());
        await Import(town, "b|古筝");
        var building = town.Get<CatalogueIndex>().Refresh(new Meanwhile(() => Assert.Equal("a", Hits(town, "古筝"))));
        while (!building.IsCompleted) Assert.StartsWith("a", Hits(town, "古筝"));
        await building;
        Assert.Equal("a b", Hits(town, "古筝"));
    }

    public async Task InitializeAsync() => store = await towns.NewStore() with { SearchFolder = folder };

    public async Task DisposeAsync()
    {
        await towns.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static Task Import(Town town, params string[] rows) => new Stock(town.Store).Import(ItemKind.Course, Language.Chinese, ["id|title", .. rows]);

    static async Task<string> Found(Town town, string words)
    {
        await town.Get<CatalogueIndex>().Refresh();
        return Hits(town, words);
    }

    static string Hits(Town town, string words) =>
        string.Join(' ', town.Get<CatalogueIndex>().Find(new() { Words = words }).Hits.Select(hit => hit.Item.Id));

    static void Lose(string index) => Directory.Delete(index, recursive: true);

    static void Spoil(string index)
    {
        foreach (var file in Directory.EnumerateFiles(index, "_*.*"))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 0xff;
            File.WriteAllBytes(file, bytes);
        }
    }

    static void Empty(string index)
    {
        foreach (var file in Directory.EnumerateFiles(index)) File.WriteAllBytes(file, []);
    }

    static void Forget(string index) => File.Delete(Path.Combine(index, "..", "current"));

    sealed class Builds : IProgress<IndexProgress>
    {
        public List<IndexProgress> Told { get; } = [];

        public void Report(IndexProgress value) => Told.Add(value);
    }

    sealed class Meanwhile(Action check) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => check();
    }

    public sealed class On_sqlite() : Following_the_records(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Following_the_records(new PostgresTowns(server));
}
