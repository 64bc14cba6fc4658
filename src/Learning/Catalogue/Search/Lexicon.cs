using System.Reflection;

namespace Learning.Catalogue.Search;

/// <summary>Word lists that lie inside the program, one entry a line; what follows a <c>#</c> at a line's beginning is a note.</summary>
static class Lexicon
{
    /// <summary>The entries of a file beside this one.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Learning.Catalogue.Search.{file}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
