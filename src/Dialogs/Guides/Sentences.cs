using System.Text.RegularExpressions;

namespace Dialogs.Guides;

/// <summary>Takes a text apart into its sentences.</summary>
static partial class Sentences
{
    /// <summary>The sentences; never none for a text that is not blank.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Ends().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];

    [GeneratedRegex(@"(?<=[。！？；!?])(?!”)|(?<=\.)\s+|(?<=”)(?<=[。！？]”)|\n")]
    private static partial Regex Ends();
}
