using System.Globalization;

namespace LoadGen;

/// <summary>What one run does, as the command line says it.</summary>
sealed record Settings
{
    /// <summary>The options, for people.</summary>
    public const string Usage = """
        usage: LoadGen --bot URL --script FILE [options]
               LoadGen --compare FLOOR.jsonl BOT.jsonl       medians and ratios of reports made with --json --pid bot=N
               LoadGen --idle N http://HOST:PORT/ PID                N Direct Line chats that are open and silent
          --people N         how many talk at once (16)
          --seconds N        measured time (10)
          --turns N          measure until so many turns have ended, in place of --seconds
          --while PID        measure until this process has ended, in place of --seconds
          --warmup N         seconds of talk before the measured time (3)
          --rate N           turns a second in all, begun at an even pace; 0: as fast as the bot answers (0)
          --repeat SHARE     share of messages that are delivered twice, at the same time (0)
          --eager            talk on as soon as the reply is here, without waiting until the bot has acknowledged the message
          --expect-replies   the bot answers in the HTTP response, not by posts to the serviceUrl
          --channel ID       the channel the messages say they come from (directline)
          --timeout N        seconds after which a reply counts as lost (10)
          --pid NAME=N       a process whose CPU time and memory are reported; may be given more than once
          --json             print one JSON object in place of text
        """;

    /// <summary>The bot's messaging endpoint.</summary>
    public required Uri Bot { get; init; }

    /// <summary>Path of the script.</summary>
    public required string Script { get; init; }

    /// <summary>How many talk at once; each holds one conversation after the other.</summary>
    public int People { get; private set; } = 16;

    /// <summary>Measured time, unless <see cref="Turns"/> is set.</summary>
    public TimeSpan Measured { get; private set; } = TimeSpan.FromSeconds(10);

    /// <summary>Ends the measured time after so many turns; 0 for no such end.</summary>
    public int Turns { get; private set; }

    /// <summary>Ends the measured time with this process; null for no such end.</summary>
    public int? While { get; private set; }

    /// <summary>Talk before the measured time. Its faults count, its latencies do not.</summary>
    public TimeSpan Warmup { get; private set; } = TimeSpan.FromSeconds(3);

    /// <summary>Turns begun in a second, in all; 0 for as fast as the bot answers.</summary>
    public double Rate { get; private set; }

    /// <summary>Share, 0 to 1, of messages that are delivered twice.</summary>
    public double Repeat { get; private set; }

    /// <summary>True to talk on before the bot has acknowledged the last message.</summary>
    public bool Eager { get; private set; }

    /// <summary>True when the bot answers in the HTTP response.</summary>
    public bool ExpectReplies { get; private set; }

    /// <summary>The channel's id in every message.</summary>
    public string Channel { get; private set; } = "directline";

    /// <summary>When a reply counts as lost.</summary>
    public TimeSpan Timeout { get; private set; } = TimeSpan.FromSeconds(10);

    /// <summary>Processes to report, by name.</summary>
    public List<(string Name, int Pid)> Processes { get; } = [];

    /// <summary>True to print JSON.</summary>
    public bool Json { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">An option is unknown, lacks its value, or its value is no number.</exception>
    public static Settings Read(string[] args)
    {
        Queue<string> words = new(args);
        string? bot = null, script = null;
        List<Action<Settings>> rest = [];
        while (words.TryDequeue(out var word))
        {
            if (word == "--bot") bot = Value(word, words);
            else if (word == "--script") script = Value(word, words);
            else rest.Add(Option(word, words));
        }
        var settings = new Settings
        {
            Bot = Uri.TryCreate(bot, UriKind.Absolute, out var url) ? url : throw new ArgumentException("--bot takes a URL."),
            Script = script ?? throw new ArgumentException("--script is missing."),
        };
        rest.ForEach(option => option(settings));
        return settings;
    }

    static Action<Settings> Option(string word, Queue<string> words)
    {
        switch (word)
        {
            case "--json": return s => s.Json = true;
            case "--eager": return s => s.Eager = true;
            case "--expect-replies": return s => s.ExpectReplies = true;
        }
        var value = Value(word, words);
        return word switch
        {
            "--people" => s => s.People = (int)Number(word, value),
            "--seconds" => s => s.Measured = TimeSpan.FromSeconds(Number(word, value)),
            "--turns" => s => s.Turns = (int)Number(word, value),
            "--while" => s => s.While = (int)Number(word, value),
            "--warmup" => s => s.Warmup = TimeSpan.FromSeconds(Number(word, value)),
            "--rate" => s => s.Rate = Number(word, value),
            "--repeat" => s => s.Repeat = Number(word, value),
            "--channel" => s => s.Channel = value,
            "--timeout" => s => s.Timeout = TimeSpan.FromSeconds(Number(word, value)),
            "--pid" => s => s.Processes.Add(Process(value)),
            _ => throw new ArgumentException($"{word} is not an option."),
        };
    }

    static string Value(string word, Queue<string> words) =>
        words.TryDequeue(out var value) ? value : throw new ArgumentException($"{word} needs a value.");

    static double Number(string word, string value) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw new ArgumentException($"{word} takes a number that is not negative.");

    static (string Name, int Pid) Process(string value) =>
        value.Split('=') is [var name, var pid] && int.TryParse(pid, CultureInfo.InvariantCulture, out var id)
            ? (name, id)
            : throw new ArgumentException("--pid takes NAME=N.");
}
