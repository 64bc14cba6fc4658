using Learning.Guides.Files;

namespace Learning.Guides;

/// <summary>What a step of a guide tells people to do, taken out of the text of the guide's file and put back in other words.</summary>
public static class StepWording
{
    /// <summary>The titles of the steps that are written, in their order.</summary>
    /// <param name="text">The text of a guide's file, whole or not.</param>
    /// <param name="language">Its language.</param>
    public static IReadOnlyList<string> Titles(string text, Language language) => [.. Steps(text, language).Select(step => step.Title)];

    /// <summary>What a step says; null when there is no such step, or when it says nothing.</summary>
    /// <param name="text">The text of a guide's file.</param>
    /// <param name="language">Its language.</param>
    /// <param name="number">The step's place, from 1.</param>
    public static string? Of(string text, Language language, int number) =>
        Steps(text, language).ElementAtOrDefault(number - 1) is { Text.Count: > 0 } step ? string.Join('\n', step.Text.Select(line => line.Text)) : null;

    /// <summary>The text of the file with other words in a step; as it was when the step says nothing.</summary>
    /// <param name="text">The text of a guide's file.</param>
    /// <param name="language">Its language.</param>
    /// <param name="number">The step's place, from 1.</param>
    /// <param name="says">What it is to say.</param>
    public static string With(string text, Language language, int number, string says)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        if (Steps(text, language).ElementAtOrDefault(number - 1) is not { Text.Count: > 0 } step) return text;
        foreach (var line in step.Text.Skip(1).Select(line => line.Line).OrderDescending()) lines.RemoveAt(line - 1);
        lines[step.Text[0].Line - 1] = says;
        return string.Join('\n', lines);
    }

    static List<StepDraft> Steps(string text, Language language) => DraftReader.Read(new("draft", language), text).Steps;
}
