namespace LearningBot.Commands;

/// <summary>
/// Reads a command line: the command's name, its operands and options, and settings. Whatever looks like
/// <c>--Section:Key=value</c> is a setting and goes to the configuration, and so do the host's own <c>--urls</c>,
/// <c>--environment</c>, <c>--contentRoot</c> and <c>--applicationName</c>.
/// </summary>
static class CommandLine
{
    static readonly string[] hostSettings = ["--urls", "--environment", "--contentRoot", "--applicationName"];

    /// <summary>The command that was called and what was said to it; the first command when none was named.</summary>
    /// <exception cref="MisusedException">The line cannot be read; the message says what to write instead.</exception>
    public static (Command Command, Call Call) Read(IReadOnlyList<Command> commands, IReadOnlyList<string> line, Terminal terminal)
    {
        var settings = new List<string>();
        var words = new Queue<string>(line);
        var rest = new List<string>();
        while (words.TryDequeue(out var word))
        {
            if (IsSetting(word))
                settings.AddRange(Setting(word, words));
            else
                rest.Add(word);
        }

        var command = Named(commands, rest);
        return (command, Spoken(command, new(rest)) with { Settings = [.. settings], Terminal = terminal });
    }

    /// <summary>True when the person asks how to use the program or the command.</summary>
    public static bool AsksForHelp(IEnumerable<string> line) => line.Any(word => word is "--help" or "-h" or "-?");

    static bool IsSetting(string word)
    {
        var name = word.Split('=')[0];
        return name.StartsWith("--", StringComparison.Ordinal)
            && (name.Contains(':') || hostSettings.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    static string[] Setting(string word, Queue<string> words)
    {
        if (word.Contains('='))
            return [word];
        return words.TryDequeue(out var value)
            ? [$"{word}={value}"]
            : throw new MisusedException($"{word} needs a value: {word}=VALUE.");
    }

    static Command Named(IReadOnlyList<Command> commands, List<string> words)
    {
        if (words.Count == 0 || words[0].StartsWith('-'))
            return commands[0];
        var name = words[0];
        words.RemoveAt(0);
        var command = commands.FirstOrDefault(command => command.Name == name)
            ?? throw new MisusedException($"There is no command \"{name}\". {Guess(commands.Select(each => each.Name), name)}");
        return command.Parts.Count == 0 ? command : Part(command, words);
    }

    static Command Part(Command command, List<string> words)
    {
        if (words.Count == 0 || words[0].StartsWith('-'))
            throw new MisusedException($"{command.Name} needs one more word. There is: {string.Join(", ", command.Parts.Select(each => each.Name))}.");
        var name = $"{command.Name} {words[0]}";
        words.RemoveAt(0);
        var part = command.Parts.FirstOrDefault(part => part.Name == name)
            ?? throw new MisusedException($"There is no command \"{name}\". {Guess(command.Parts.Select(each => each.Name), name)}");
        return part.Parts.Count == 0 ? part : Part(part, words);
    }

    static Call Spoken(Command command, Queue<string> words)
    {
        var operands = new List<string>();
        var options = new Dictionary<string, string?>();
        while (words.TryDequeue(out var word))
        {
            if (word.Length > 1 && word[0] == '-')
                Add(options, command, word, words);
            else
                operands.Add(word);
        }

        CheckCount(command, operands);
        return new Call { Operands = operands, Options = options, Terminal = null! };
    }

    static void Add(Dictionary<string, string?> options, Command command, string word, Queue<string> words)
    {
        var parts = word.Split('=', 2);
        var option = command.Options.FirstOrDefault(each => each.Name == parts[0])
            ?? throw new MisusedException($"{command.Name} does not know {parts[0]}. {Guess(command.Options.Select(each => each.Name), parts[0])}");
        var value = parts.Length == 2 ? parts[1] : option.Value is null ? null : words.TryDequeue(out var next) ? next : "";
        if (option.Value is null && value is not null)
            throw new MisusedException($"{option.Name} takes no value: write it alone.");
        if (option.Value is not null && (value!.Length == 0 || option.Choices.Count > 0 && !option.Choices.Contains(value)))
            throw new MisusedException($"{option.Name} needs {Wanted(option)}, not \"{value}\".");
        options[option.Name] = value;
    }

    static string Wanted(Option option) =>
        option.Choices.Count > 0 ? string.Join(" or ", option.Choices) : $"a value: {option.Name} {option.Value}";

    static void CheckCount(Command command, List<string> operands)
    {
        if (operands.Count == command.Operands.Count)
            return;
        var matter = operands.Count < command.Operands.Count
            ? $"{command.Name} needs {command.Operands[operands.Count].Name}: {command.Operands[operands.Count].Summary}"
            : $"{command.Name} does not take \"{operands[command.Operands.Count]}\".";
        throw new MisusedException($"{matter} Write: {Help.Line(command)}");
    }

    static string Guess(IEnumerable<string> known, string word)
    {
        var names = known.ToArray();
        var near = names.Where(name => Distance(name, word) <= 2).MinBy(name => Distance(name, word));
        return near is not null ? $"Did you mean {near}?"
            : names.Length > 0 ? $"There is: {string.Join(", ", names)}."
            : "It takes no options.";
    }

    static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            (var corner, row[0]) = (row[0], i);
            for (var j = 1; j <= other.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
