using Dialogs.Understanding;
using Dialogs.Understanding.Steps;

namespace Dialogs.Preferences;

/// <summary>Reads how somebody wants pages to look and sound.</summary>
static class ViewWords
{
    public const string Elder = "elder";
    public const string Usual = "usual";
    public const string Bigger = "bigger";
    public const string Smaller = "smaller";
    public const string Aloud = "aloud";
    public const string Silent = "silent";

    // Longer ones speak of something else: how letters are made larger in another program.
    const int Longest = 40;

    /// <summary>The change that is wished; null for none.</summary>
    public static string? In(Heard heard)
    {
        if (heard.Plain.Length is 0 or > Longest || heard.Has("view.elsewhere")) return null;
        foreach (var change in (string[])[Usual, Silent, Smaller, Elder])
        {
            if (heard.Has($"view.{change}")) return change;
        }
        return heard.Means(Step.BiggerText) ? Bigger : heard.Means(Step.ReadAloud) ? Aloud : null;
    }
}
