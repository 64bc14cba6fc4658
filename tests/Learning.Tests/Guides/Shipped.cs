using System.Runtime.CompilerServices;

namespace Learning.Tests.Guides;

/// <summary>The guides that come with the bot.</summary>
static class Shipped
{
    public static string Folder { get; } = Find();

    public static string Pictures { get; } = Path.Combine(Folder, "img");

    static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "content", "guides"));
}
