using Dialogs.Understanding;

namespace Dialogs.People;

/// <summary>Reads what somebody wants to do with what is kept for them.</summary>
static class DataWords
{
    public const string See = "see";
    public const string Export = "export";
    public const string Delete = "delete";
    public const string Back = "back";

    // Longer ones tell of something else.
    const int Longest = 60;

    /// <summary>What is wished; null for nothing of this kind.</summary>
    public static string? In(Heard heard) =>
        heard.Plain.Length is 0 or > Longest || heard.Has("data.elsewhere") ? null
        : heard.Has("data.delete") ? Delete
        : heard.Has("data.export") ? Export
        // "Is my data safe?" is a question.
        : WordBook.IsOnly(heard.Plain, "data.see") ? See
        : null;
}
