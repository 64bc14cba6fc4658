using System.Globalization;

namespace Rush;

/// <summary>The words behind the verb: <c>--name value</c> pairs.</summary>
sealed class Options(string[] words)
{
    public string? Text(string name)
    {
        var at = Array.IndexOf(words, "--" + name);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }

    public string Session => Text("session") ?? "rush";

    public Hall Hall() => new(Text("sqlite"), Text("postgres"));

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
