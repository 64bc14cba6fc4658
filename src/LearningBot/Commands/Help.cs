using System.Text;

namespace LearningBot.Commands;

/// <summary>How the program and its commands are used, as text for a person.</summary>
static class Help
{
    const string Program = "dotnet run --project src/LearningBot --";

    const string Settings =
        """
        Settings may follow every command as --Section:Key=value (such as --Data:Directory=/srv/learningbot);
        --urls and --environment are the web host's own. The README lists them all.
        """;

    /// <summary>All commands.</summary>
    public static string All(IReadOnlyList<Command> commands) =>
        $"""
        LearningBot: one chat for everything a learning city teaches.

        {Program} [COMMAND] [SETTINGS]

        {Table(commands.Select(command => (command.Name, command.Summary)))}"{commands[0].Name}" is meant when no command is given. COMMAND --help says more.

        {Settings}
        """;

    /// <summary>One command.</summary>
    public static string Of(Command command)
    {
        if (command.Parts.Count > 0)
            return Parts(command);
        var said = command.Operands.Select(each => (each.Name, each.Summary))
            .Concat(command.Options.Select(each => (Written(each), each.Summary)));
        var notes = command.Notes.Length > 0 ? command.Notes + Environment.NewLine : "";
        return $"""
            {command.Summary}

            {Program} {Line(command)}

            {Table(said)}{notes}{Settings}
            """;
    }

    static string Parts(Command command) =>
        $"""
        {command.Summary}

        {Program} {command.Name} ...

        {Table(command.Parts.Select(part => (part.Name, part.Summary)))}Each says more with --help.

        {Settings}
        """;

    /// <summary>How a command is written, in one line.</summary>
    public static string Line(Command command) =>
        string.Join(' ', [command.Name, .. command.Operands.Select(each => each.Name), .. command.Options.Select(each => $"[{Written(each)}]")]);

    static string Written(Option option) => option switch
    {
        { Value: null } => option.Name,
        { Choices.Count: > 0 } => $"{option.Name} {string.Join('|', option.Choices)}",
        _ => $"{option.Name} {option.Value}",
    };

    static string Table(IEnumerable<(string Name, string Summary)> rows)
    {
        var all = rows.ToArray();
        var width = all.Select(row => row.Name.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var (name, summary) in all)
            text.Append("  ").Append(name.PadRight(width)).Append("  ").AppendLine(summary);
        return all.Length == 0 ? "" : text.AppendLine().ToString();
    }
}
