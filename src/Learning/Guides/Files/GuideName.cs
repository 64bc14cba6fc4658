using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Learning.Guides.Files;

/// <summary>The name of a guide's file: <c>send-photo.zh.md</c>.</summary>
/// <param name="Id">The guide's id.</param>
/// <param name="Language">The language it is written in.</param>
sealed partial record GuideName(string Id, Language Language)
{
    public string File => $"{Id}.{(Language == Language.Chinese ? "zh" : "en")}.md";

    /// <summary>Reads a file's name; null when it is not the name of a guide.</summary>
    public static GuideName? Read(string path) => TryRead(Path.GetFileName(path), out var name) ? name : null;

    static bool TryRead(string file, [NotNullWhen(true)] out GuideName? name)
    {
        var match = Form().Match(file);
        name = match.Success ? new(match.Groups["id"].Value, match.Groups["language"].Value == "zh" ? Language.Chinese : Language.English) : null;
        return match.Success;
    }

    [GeneratedRegex(@"^(?<id>[a-z0-9][a-z0-9-]{0,63})\.(?<language>zh|en)\.md$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
