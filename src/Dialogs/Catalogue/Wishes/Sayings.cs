using Dialogs.Lines;
using Dialogs.Understanding;

namespace Dialogs.Catalogue.Wishes;

/// <summary>How people speak of choices, limits and changes, in both languages, from <c>Catalogue/Sayings.json</c>: grammar, and no word of any catalogue.</summary>
static class Sayings
{
    static readonly Dictionary<string, System.Text.Json.JsonElement> file = Resources.Read<Dictionary<string, System.Text.Json.JsonElement>>("Catalogue.Sayings.json");
    static readonly Dictionary<string, string[]> lists = file
        .Where(each => each.Value[0].ValueKind == System.Text.Json.JsonValueKind.String)
        .ToDictionary(each => each.Key, each => each.Value.EnumerateArray().Select(word => word.GetString()!).ToArray());

    /// <summary>The words of a list.</summary>
    public static IReadOnlyList<string> Of(string list) => lists[list];

    /// <summary>The groups of words of a list of groups, such as the days of the week.</summary>
    public static IReadOnlyList<string[]> Groups(string list) =>
        [.. file[list].EnumerateArray().Select(group => group.EnumerateArray().Select(word => word.GetString()!).ToArray())];

    /// <summary>True when a word of the list stands in the text: whole words in Latin letters, anywhere in Chinese.</summary>
    public static bool In(string plain, string list)
    {
        foreach (var word in lists[list])
        {
            if (WordBook.Contains(plain, word)) return true;
        }
        return false;
    }

    /// <summary>True when the text ends with a word of the list, spaces aside.</summary>
    public static bool AtEnd(ReadOnlySpan<char> plain, string list)
    {
        var text = plain.TrimEnd();
        foreach (var word in lists[list])
        {
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
