using System.Globalization;
using Rush;

return args.FirstOrDefault() switch
{
    "measure" => await Measure.Run(new Options(args)),
    "share" => await Share(new Options(args)),
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

static int Usage()
{
    Console.Error.WriteLine("""
        Rush measure [--postgres CONNECTION] [--people 10000] [--seats 100] [--at-once 64] [--runs 5]
            decisions a second on one hot session, on SQLite and, when given, PostgreSQL
        Rush share (--sqlite FILE | --postgres CONNECTION) --session ID [--first 0] [--people 10000] [--at-once 64]
            books for some people in a store that is there, and prints each answer
        """);
    return 2;
}
