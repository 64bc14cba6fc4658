using System.Diagnostics;
using System.Globalization;
using Learning;
using Learning.Catalogue;
using Learning.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Search;

// Search [ITEMS] [QUERIES] [FOLDER]: builds the index of so many items, and asks it beside SQLite's full text. With a folder of an earlier
// run it goes on with what is there.
var items = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_115_300;
var queries = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2000;
var folder = args.Length > 2 ? Directory.CreateDirectory(args[2]).FullName : Directory.CreateTempSubdirectory("search").FullName;
var records = Path.Combine(folder, "records.db");
var fullText = new FullText(Path.Combine(folder, "fulltext.db"));
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Say(Load());
if (!File.Exists(records)) await Fill();
await using (var building = Open())
{
    var watch = Stopwatch.StartNew();
    var progress = new Told();
    await building.GetRequiredService<CatalogueIndex>().Refresh(progress);
    if (progress.Anything) Say($"index built in {watch.Elapsed.TotalSeconds:n1} s, {Size(Path.Combine(folder, "search")):n0} MB, {Memory()}");
}

await using var services = Open();
var index = services.GetRequiredService<CatalogueIndex>();
Say($"open again and up to date after {await Took(() => index.Refresh()):n2} s");

var changed = new Row(3, "i1", "改了名的书", "某人", "改名", "入门", "大家", 10, "");
new Records(records).Import([changed], replace: true);
var found = 0;
Say($"a changed record found after {await Took(async () =>
{
    await index.Refresh();
    found = index.Find(new() { Words = "改了名的书" }).Total;
}):n2} s ({found} found)");

var asked = Asked(queries);
Say(Load());
Ask("warming up", asked, 2);
Ask("two words, 1 thread", asked, 1);
Ask("two words, 2 threads", asked, 2);
Ask("two words among courses, 2 threads", asked, 2, ItemKind.Course);
Ask("one word, 2 threads", [.. asked.Select(each => each.Split(' ')[0])], 2);
Ask("typed by sound, 2 threads", [.. Enumerable.Repeat("taijiquan", queries / 2), .. Enumerable.Repeat("shufa rumen", queries / 2)], 2);
Ask("no word, 2 threads", [.. Enumerable.Repeat("", Math.Min(queries, 200))], 2);
Say($"columns: {await Took(() => Task.FromResult(index.Facets(Language.Chinese, [ItemKind.EBook]).Count)) * 1000:n0} ms at first");
Ask("with counts of all columns, 1 thread", [.. asked.Take(Math.Min(queries, 100))], 1, counts: true);
Say($"{Memory()} after serving");

// Trigrams find nothing shorter than three characters, so longer words are asked as well.
List<string> longer = [.. asked.Select(each => each.Split(' ')[0]).Where(word => word.Length > 2)];
Ask("a word of 3 or more, 2 threads", longer, 2);
Compare("FTS5, two words, 1 thread", asked, 1);
Compare("FTS5, two words, 2 threads", asked, 2);
Compare("FTS5, a word of 3 or more, 2 threads", longer, 2);
Say(Load());
return 0;

// What others do on the machine shows in the tails.
static string Load() => $"load average {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))}";

void Compare(string what, IReadOnlyList<string> words, int threads)
{
    var (times, answered) = Measure.Of(words, threads, fullText.Open, FullText.Find);
    Say(Measure.Line(what, times, answered));
}

void Ask(string what, IReadOnlyList<string> words, int threads, ItemKind? kind = null, bool counts = false)
{
    var wish = new CatalogueWish { Language = Language.Chinese, Kinds = kind is { } one ? [one] : [] };
    var (times, answered) = Measure.Of(words, threads, () => index, (own, words) =>
    {
        if (counts) _ = own.Counts(wish with { Words = words }, Language.Chinese);
        return own.Find(wish with { Words = words }).Total;
    });
    Say(Measure.Line(what, times, answered));
}

async Task Fill()
{
    await using (var empty = Open()) await empty.GetRequiredService<LearningStore>().Prepare();
    var watch = Stopwatch.StartNew();
    new Records(records).Import(new Titles(items).All(), replace: false);
    Say($"{items:n0} records written in {watch.Elapsed.TotalSeconds:n1} s");
    watch.Restart();
    fullText.Build(new Titles(items).All());
    Say($"FTS5 trigram built in {watch.Elapsed.TotalSeconds:n1} s, {new FileInfo(Path.Combine(folder, "fulltext.db")).Length / 1e6:n0} MB");
    SqliteConnection.ClearAllPools();
}

ServiceProvider Open() => new ServiceCollection().AddSingleton(TimeProvider.System).AddLearning(new()
{
    City = new() { Name = new("示例市", "Sample City"), TimeZone = "Asia/Shanghai", Country = "CN", Districts = [], Themes = [], Bands = [] },
    SqliteFile = records,
    SearchFolder = Path.Combine(folder, "search"),
}).BuildServiceProvider();

static List<string> Asked(int count)
{
    var random = new Random(7);
    string One(string[] from) => from[random.Next(from.Length)];
    return [.. Enumerable.Range(0, count).Select(_ => $"{One(Titles.Topics)} {One(Titles.Forms)}")];
}

static async Task<double> Took(Func<Task> what)
{
    var watch = Stopwatch.StartNew();
    await what();
    return watch.Elapsed.TotalSeconds;
}

static double Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;

static string Memory()
{
    using var process = Process.GetCurrentProcess();
    return FormattableString.Invariant($"{process.WorkingSet64 / 1048576.0:n0} MiB resident, {GC.GetTotalMemory(false) / 1048576.0:n0} MiB of it managed");
}

static void Say(string line) => Console.Out.WriteLine(line);

sealed class Told : IProgress<IndexProgress>
{
    public bool Anything { get; private set; }

    public void Report(IndexProgress value)
    {
        Anything = true;
        if (value.Done % 100_000 == 0) Console.Error.WriteLine(FormattableString.Invariant($"{value.Done:n0} of {value.All:n0}"));
    }
}
