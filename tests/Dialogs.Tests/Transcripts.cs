namespace Dialogs.Tests;

public sealed class Transcripts
{
    internal static readonly string Folder = Path.Combine(Home(), "tests", "Dialogs.Tests", "transcripts");

    static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal);

    public static TheoryData<string> Files() => [.. Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task read_as_they_are_written(string file)
    {
        var path = Path.Combine(Folder, file);
        var wanted = await File.ReadAllTextAsync(path);
        await using var world = await World.Begin();
        var written = await new Transcript(world).Play(Transcript.Script(wanted));
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
        {
            Assert.Null(Environment.GetEnvironmentVariable("CI"));
            await File.WriteAllTextAsync(path, written);
            return;
        }
        Assert.Equal(wanted, written);
        Assert.True(world.Model.IsSpent);
        Assert.Empty(world.Faults);
    }

    /// <summary>
    /// All but those in which another instance is ahead of this one: told a second time, the person hears the newer state at once. And but those of letters
    /// that are made one size larger than they are: that has no key, so a crash between the change and the conversation may make them two sizes larger.
    /// </summary>
    public static TheoryData<string> FilesOfOneInstance() =>
        [.. Names().Where(f => !f.StartsWith("booking/race", StringComparison.Ordinal) && !f.StartsWith("preferences/bigger", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(FilesOfOneInstance))]
    public async Task say_the_same_and_book_once_when_each_message_comes_twice(string file)
    {
        var script = Transcript.Script(await File.ReadAllTextAsync(Path.Combine(Folder, file)));
        await using var once = await World.Begin();
        var wanted = await new Transcript(once).Play(script);
        await using var twice = await World.Begin();
        twice.AfterTurn = async (incoming, before, first) =>
        {
            var again = await twice.Turns.Take(before, incoming);
            Assert.Equal(first.Said.Select(s => s.Text), again.Said.Select(s => s.Text));
            Assert.Equal(first.State, again.State);
        };
        Assert.Equal(wanted, await new Transcript(twice).Play(script));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task leave_nothing_new_booked_when_cancelled_at_any_line(string file)
    {
        var script = Transcript.Script(await File.ReadAllTextAsync(Path.Combine(Folder, file)));
        for (var cut = 1; cut <= script.Count; cut++)
        {
            if (script[cut - 1][0] != '>') continue;
            await using var world = await World.Begin();
            var before = Bookings(await new Transcript(world).Play(script.Take(cut)));
            await using var cancelled = await World.Begin();
            var after = Bookings(await new Transcript(cancelled).Play([.. script.Take(cut), "> 取消"]));
            Assert.Equal(before, after);
        }
    }

    static string Bookings(string transcript) => transcript[transcript.LastIndexOf("# bookings:", StringComparison.Ordinal)..];

    internal static string Home()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LearningBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
