using System.Globalization;
using Rush;

return args.FirstOrDefault() switch
{
    "measure" => await Measure.Run(new Options(args)),
    "share" => await Share(new Options(args)),
    "book" => await Book(new Options(args)),
    _ => Usage(),
};

// One process's part of a rush: prints person, number, state and queue place of each answer, tab separated, once it is acknowledged.
static async Task<int> Share(Options options)
{
    await using var hall = options.Hall();
    var crowd = new Crowd(options.Number("first", 0), options.Number("people", 10_000), options.Number("at-once", 64));
    var output = TextWriter.Synchronized(Console.Out);
    await crowd.Rush(hall, options.Session, (person, receipt, _) => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{person}\t{receipt.Number}\t{receipt.State}\t{receipt.QueuePlace}")));
    return 0;
}

// Books and cancels until it is killed, and prints verb, person, key and number of each effect, tab separated, once it is acknowledged.
static async Task<int> Book(Options options)
{
    await using var hall = options.Hall();
    var output = TextWriter.Synchronized(Console.Out);
    var next = options.Number("first", 0) - 1;
    await Task.WhenAll(Enumerable.Range(0, options.Number("at-once", 16)).Select(async _ =>
    {
        while (true)
        {
            var person = Interlocked.Increment(ref next);
            var receipt = await hall.Book(options.Session, person);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"booked\t{person}\t{options.Session}/{person}\t{receipt.Number}"));
            if (person % 3 != 0) continue;
            await hall.Cancel(options.Session, person, receipt.Id);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"cancelled\t{person}\t{options.Session}/{person}/c\t{receipt.Number}"));
        }
    }));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        Rush measure [--postgres CONNECTION] [--people 10000] [--seats 100] [--at-once 64] [--runs 5]
            decisions a second on one hot session, on SQLite and, when given, PostgreSQL
        Rush share (--sqlite FILE | --postgres CONNECTION) --session ID [--first 0] [--people 10000] [--at-once 64]
            books for some people in a store that is there, and prints each answer
        Rush book (--sqlite FILE | --postgres CONNECTION) --session ID [--first 0] [--at-once 16]
            books and cancels in a store that is there until it is killed, and prints each effect
        """);
    return 2;
}
