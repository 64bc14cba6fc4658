using System.Text.Json;
using System.Text.RegularExpressions;
using Dialogs.Understanding;
using Dialogs.Understanding.Scopes;
using Dialogs.Understanding.Steps;

namespace Dialogs.Tests.Understanding;

/// <summary>Patterns that are tried only where letters stand that they cannot do without.</summary>
public sealed class Ways_of_putting_something
{
    static readonly string[] books = ["Alarms.Alarms", "Scopes.Business", "Scopes.Intents", "Steps.Steps"];

    [Theory]
    [InlineData(@"\bremind(er|ers)?\b", "remind")]
    [InlineData("thanks?", "thank")]
    [InlineData("(any|what) plans", "plans")]
    [InlineData("colou*r", "colo")]
    [InlineData("ab+c", "ab")]
    [InlineData("yes|no", "yes no")]
    [InlineData("(stop|(please )?halt)+!", "stop halt")]
    [InlineData("(from|to) (?!be)x", "from to")]
    [InlineData("[疼痛]", "疼 痛")]
    [InlineData("a{2}b{0,3}", "a")]
    [InlineData("[a-z]+", "")]
    [InlineData("(yes|[a-z])", "")]
    [InlineData("(no)?", "")]
    [InlineData("提醒(我|一下)?", "提醒")]
    public void need_letters_that_every_match_holds(string pattern, string needed) => Assert.Equal(needed, string.Join(' ', Letters.NeededBy(pattern)));

    [Fact]
    public void need_no_letters_that_a_match_goes_without()
    {
        var lines = Lines();
        var patterns = Patterns();
        Assert.True(lines.Count > 1000 && patterns.Count > 300, $"{lines.Count} lines, {patterns.Count} patterns");
        Assert.Empty(patterns.SelectMany(pattern => Lost(pattern, Letters.NeededBy(pattern), lines)));
    }

    [Fact]
    public void that_needed_too_much_would_lose_a_message() => Assert.Equal(["no way"], Lost("yes|no", ["yes"], ["yes please", "no way"]));

    [Theory]
    [InlineData("many thanks to you", 1)]
    [InlineData("thank you, thank you", 2)]
    [InlineData("no way", 0)]
    public void are_counted(string plain, int times) => Assert.Equal(times, new Ways(["thank(s| you)"]).CountIn(plain));

    [Fact]
    public void are_looked_for_in_the_beginning_of_a_long_message_only()
    {
        var ways = new Ways(["thanks?"]);
        Assert.True(ways.FitIn("thanks " + new string('a', 1000)));
        Assert.False(ways.FitIn(new string('a', 1000) + " thanks"));
    }

    [Fact]
    public void none_of_them_fits_nothing() => Assert.False(new Ways([]).FitIn("thanks"));

    [Fact]
    public void are_tried_of_what_a_message_may_mean_only_in_their_order()
    {
        Ways[] things = [new(["thanks?"]), new(["bye"]), new(["[a-z]+"])];
        Assert.Equal([things[0], things[2]], new Shortlist<Ways>(things, thing => thing).In("thanks"));
        Assert.Equal(things[1..], new Shortlist<Ways>(things, thing => thing).In("bye bye"));
    }

    [Fact]
    public void leave_out_nothing_that_a_message_means()
    {
        Ways[] things = [.. Patterns().Chunk(8).Select(patterns => new Ways(patterns)).Take(64)];
        var shortlist = new Shortlist<Ways>(things, thing => thing);
        var (fitting, tried) = (0, 0);
        foreach (var line in Lines())
        {
            var left = shortlist.In(line).ToList();
            Assert.Equal(things.Where(thing => thing.FitIn(line)), left.Where(thing => thing.FitIn(line)));
            fitting += left.Count(thing => thing.FitIn(line));
            tried += left.Count;
        }
        Assert.True(fitting > 1000 && tried < Lines().Count * things.Length / 2, $"{fitting} fit of {tried} tried");
    }

    static IEnumerable<string> Lost(string pattern, string[] needed, IEnumerable<string> lines) =>
        needed.Length == 0 ? [] : lines.Where(line => Regex.IsMatch(line, pattern, RegexOptions.ExplicitCapture) && !Array.Exists(needed, line.Contains));

    // What people say in the transcripts, and every word list's words.
    static List<string> Lines() =>
        [.. Directory.EnumerateFiles(Transcripts.Folder, "*", SearchOption.AllDirectories).SelectMany(File.ReadLines).Select(line => SpokenChinese.Standard(Heard.Tidy(line))).Concat(WordBook.Keys.SelectMany(WordBook.All)).Distinct()];

    static List<string> Patterns() =>
        [.. books.SelectMany(name => Strings(Book(name)))];

    static JsonElement Book(string name)
    {
        using var file = typeof(Ways).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonElement.Parse(new StreamReader(file).ReadToEnd());
    }

    static IEnumerable<string> Strings(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.String => [at.GetString()!],
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => at.EnumerateObject().SelectMany(each => Strings(each.Value)),
        _ => [],
    };
}
