namespace Learning.Catalogue;

/// <summary>What can be imported and exported, by the words of the commands.</summary>
public static class ImportKinds
{
    /// <summary>Lectures and their sessions.</summary>
    public const string Lecture = "lecture";

    /// <summary>Places.</summary>
    public const string Place = "place";

    /// <summary>Answers to frequent questions.</summary>
    public const string Answer = "answer";

    /// <summary>People of a list.</summary>
    public const string Person = "person";

    /// <summary>The kinds whose rows are items of the catalogue.</summary>
    public static IReadOnlyList<string> OfItems { get; } = ["course", "resource", "textbook", "ebook", "audio", "event"];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfItems, Lecture, Place, Answer, Person];

    /// <summary>The kind of item that a word means; null when it means none.</summary>
    public static ItemKind? Item(string word) => OfItems.ToList().IndexOf(word) is >= 0 and var kind ? (ItemKind)kind : null;

    /// <summary>The word of a kind of item.</summary>
    public static string Word(ItemKind kind) => OfItems[(int)kind];
}
