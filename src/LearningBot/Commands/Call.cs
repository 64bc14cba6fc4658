namespace LearningBot.Commands;

/// <summary>One call of a command: what was said to it, and where it speaks.</summary>
sealed record Call
{
    /// <summary>The words that follow the command's name, one for each <see cref="Command.Operands"/>.</summary>
    public IReadOnlyList<string> Operands { get; init; } = [];

    /// <summary>The options that were said, by name; null for one that takes no value.</summary>
    public IReadOnlyDictionary<string, string?> Options { get; init; } = new Dictionary<string, string?>();

    /// <summary>Settings said on the command line, as the configuration reads them.</summary>
    public string[] Settings { get; init; } = [];

    /// <summary>Where the command reads and speaks.</summary>
    public required Terminal Terminal { get; init; }

    /// <summary>Ends when the person or the machine asks the program to stop.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>True when the option was said.</summary>
    public bool Has(string option) => Options.ContainsKey(option);

    /// <summary>The option's value; null when it was not said.</summary>
    public string? Value(string option) => Options.GetValueOrDefault(option);
}

/// <summary>Where a command reads and speaks.</summary>
/// <param name="In">What the person types.</param>
/// <param name="Out">What the command says.</param>
/// <param name="Errors">What went wrong.</param>
/// <param name="Width">Columns of the screen; null when nobody is looking, so that nothing should move.</param>
sealed record Terminal(TextReader In, TextWriter Out, TextWriter Errors, int? Width)
{
    /// <summary>The terminal the program was started in.</summary>
    public static Terminal Current() =>
        new(Console.In, Console.Out, Console.Error, Console.IsErrorRedirected ? null : Columns());

    static int Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
