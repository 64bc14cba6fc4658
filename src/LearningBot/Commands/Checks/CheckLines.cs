using Dialogs.Lines;
using Learning;

namespace LearningBot.Commands.Checks;

/// <summary>Looks whether every line can be said in every language.</summary>
static class CheckLines
{
    /// <summary>What was found in the lines that come with the program.</summary>
    public static Finding Of() => Of([.. LineBook.Keys(Language.Chinese)], [.. LineBook.Keys(Language.English)]);

    /// <summary>What was found.</summary>
    /// <param name="chinese">Keys of the Chinese lines.</param>
    /// <param name="english">Keys of the English lines.</param>
    public static Finding Of(IReadOnlyCollection<string> chinese, IReadOnlyCollection<string> english)
    {
        string[] lacking = [.. english.Except(chinese).Select(key => $"{key} in Chinese"), .. chinese.Except(english).Select(key => $"{key} in English")];
        return lacking.Length == 0
            ? new(Standing.Well, "lines", $"{chinese.Count} lines in Chinese and in English.")
            : new(Standing.Broken, "lines", $"Lacking: {string.Join(", ", lacking)}.");
    }
}
