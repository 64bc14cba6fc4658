using System.Globalization;
using PagesBench;

const string usage = """
    usage: PagesBench fill STORE PEOPLE BOOKINGS DELIVERIES    adds so many to the sample city that is there; STORE is a connection string of PostgreSQL
           PagesBench visit STORE URL ROUNDS LIMIT [PART]      opens every page of the console so often, or those with PART in their address; ends with 1 when the first byte of one takes more than LIMIT ms in 5 of 100
    """;

switch (args)
{
    case ["fill", var store, var people, var bookings, var deliveries]: await new Town(store).Fill(Number(people), Number(bookings), Number(deliveries)); return 0;
    case ["visit", var store, var url, var rounds, var limit]: return await new Visits(new(store), new(url)).Run(Number(rounds), Number(limit), "");
    case ["visit", var store, var url, var rounds, var limit, var part]: return await new Visits(new(store), new(url)).Run(Number(rounds), Number(limit), part);
    default: await Console.Error.WriteLineAsync(usage); return 2;
}

static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
