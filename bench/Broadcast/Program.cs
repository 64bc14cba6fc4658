using System.Globalization;
using BroadcastBench;

const string usage = """
    usage: BroadcastBench receive URL                       a channel stand-in; GET URL/ answers what came, DELETE URL/ forgets it
           BroadcastBench loop URL COUNT TOGETHER           posts bodies like the bot's, and nothing else
           BroadcastBench fill STORE PEOPLE URL             people who are reached there; STORE is a SQLite file or a connection string
           BroadcastBench clear STORE                       forgets what former broadcasts sent: staff's are held to two a week
           BroadcastBench send STORE URL PID                begins a broadcast to all of them, follows it until it is done, prints what it took
           BroadcastBench rehearse STORE URL RATE           foretells a broadcast at so many a second, lets it be sent, compares
           BroadcastBench kills STORE BOT.dll URL KILLS AT-ONCE SETTING...   kills one of two bots after the other while broadcasts run
    """;

switch (args)
{
    case ["receive", var url]: await Receiver.Run(url); return 0;
    case ["loop", var url, var count, var together]: return await BareLoop.Run(new(url), Number(count), Number(together));
    case ["fill", var store, var people, var url]: await new Crowd(store).Fill(Number(people), url); return 0;
    case ["clear", var store]: await new Crowd(store).Clear(); return 0;
    case ["send", var store, var url, var pid]: return await Following.Run(new(store), new(url), Number(pid));
    case ["rehearse", var store, var url, var rate]: return await Rehearsed.Run(new(store), new(url), Number(rate));
    case ["kills", var store, var bot, var url, var kills, var atOnce, .. var settings]: return await new Kills(new(store), bot, new(url), Number(atOnce), settings).Run(Number(kills));
    default: await Console.Error.WriteLineAsync(usage); return 2;
}

static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
