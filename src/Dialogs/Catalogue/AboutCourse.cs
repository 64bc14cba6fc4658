using System.Text.RegularExpressions;
using Dialogs.Catalogue.Wishes;
using Dialogs.Lines;
using Dialogs.Reading;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Catalogue;

/// <summary>Answers questions about the items in view from their own columns, and from nothing else.</summary>
sealed partial class AboutCourse(CatalogueIndex catalogue, WishReaders readers) : IAnswers
{
    const string Mark = "item:";
    const char Between = '\n';

    /// <summary>What is in view when these items are: one that was picked, or the first of a list.</summary>
    public static string These(params IEnumerable<Item> items) => Mark + string.Join(Between, items.Take(AboutItem.Most).Select(ItemKey.Of));

    /// <summary>The items in view; empty when what is in view is something else.</summary>
    public static IReadOnlyList<Item> InView(string? about, CatalogueIndex catalogue) =>
        about?.StartsWith(Mark, StringComparison.Ordinal) != true ? []
        : [.. about[Mark.Length..].Split(Between).Select(ItemKey.Read).OfType<ItemKey>().Select(key => catalogue.Item(key.Kind, key.Id, key.Language)).OfType<Item>()];

    /// <summary>The items whose ids stand in a message, as they stand on leaflets and in timetables: PM5P44032.</summary>
    public static IReadOnlyList<Item> NamedIn(Heard heard, CatalogueIndex catalogue) =>
        [.. Code().Matches(heard.Text).Select(match => match.Value).Where(static code => code.Any(char.IsAsciiDigit) && code.Any(char.IsAsciiLetter)).Take(AboutItem.Most)
            .SelectMany(code => Enum.GetValues<ItemKind>().SelectMany(kind => Enum.GetValues<Language>().OrderBy(language => language != heard.Language).Select(language => catalogue.Item(kind, code, language)).OfType<Item>().Take(1)))];

    public Line? To(Heard heard, string? about) => Meant(heard, about) is { Count: > 0 } items
        ? AboutItem.To(items, readers.For(items[0].Language, items[0].Kind).Read(heard, CourseWish.None, items[0]).Asked) : null;

    IReadOnlyList<Item> Meant(Heard heard, string? about) => NamedIn(heard, catalogue) is { Count: > 0 } named ? named : InView(about, catalogue);

    [GeneratedRegex("[A-Za-z0-9-]{5,}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
