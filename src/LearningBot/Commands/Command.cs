namespace LearningBot.Commands;

/// <summary>Something the program does from the command line.</summary>
/// <param name="Name">The word that calls it.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Run">Does it and answers one of <see cref="Exit"/>.</param>
sealed record Command(string Name, string Summary, Func<Call, Task<int>> Run)
{
    /// <summary>The commands it consists of, such as <c>staff list</c>; empty when it is one itself. Their names begin with this one's.</summary>
    public IReadOnlyList<Command> Parts { get; init; } = [];

    /// <summary>What must follow the name, in order.</summary>
    public IReadOnlyList<Operand> Operands { get; init; } = [];

    /// <summary>What may be said besides.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>What else a person should know, in whole sentences; may be empty.</summary>
    public string Notes { get; init; } = "";
}

/// <summary>Makes a command that consists of others.</summary>
static class Several
{
    /// <summary>The command.</summary>
    public static Command Of(string name, string summary, params Command[] parts) =>
        new(name, summary, _ => throw new InvalidOperationException($"{name} is carried out by its parts.")) { Parts = parts };
}

/// <summary>A word that must follow a command's name.</summary>
/// <param name="Name">What it is, in capitals, such as <c>DIR</c>.</param>
/// <param name="Summary">What it means, in one line.</param>
sealed record Operand(string Name, string Summary);

/// <summary>Something that may be said to a command.</summary>
/// <param name="Name">How it is written, such as <c>--scale</c>.</param>
/// <param name="Summary">What it means, in one line.</param>
/// <param name="Value">What its value is called, such as <c>DATE</c>; null when it takes none.</param>
sealed record Option(string Name, string Summary, string? Value = null)
{
    /// <summary>The only values it takes; empty when any will do.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>What the program answers to whoever started it.</summary>
static class Exit
{
    /// <summary>It is done.</summary>
    public const int Ok = 0;

    /// <summary>It could not be done; the reason was written to the errors.</summary>
    public const int Failed = 1;

    /// <summary>It was called wrongly; what to write instead was written to the errors.</summary>
    public const int Misused = 2;
}

/// <summary>The command was called wrongly.</summary>
/// <param name="message">What is wrong, and what to write instead.</param>
sealed class MisusedException(string message) : Exception(message);

/// <summary>The command cannot be carried out, for a reason a person can do something about.</summary>
/// <param name="message">What is the matter, and what to do.</param>
sealed class FailedException(string message) : Exception(message);
