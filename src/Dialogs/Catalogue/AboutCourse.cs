using Dialogs.Catalogue.Wishes;
using Dialogs.Lines;
using Dialogs.Reading;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Catalogue;

namespace Dialogs.Catalogue;

/// <summary>Answers questions about the item in view from its own columns, and from nothing else.</summary>
sealed class AboutCourse(CatalogueIndex catalogue, WishReaders readers) : IAnswers
{
    /// <summary>Stands before the item's key when an item of the catalogue is in view.</summary>
    public const string Mark = "item:";

    public Line? To(Heard heard, string? about)
    {
        if (about?.StartsWith(Mark, StringComparison.Ordinal) != true || ItemKey.Read(about[Mark.Length..]) is not { } key) return null;
        if (catalogue.Item(key.Kind, key.Id, key.Language) is not { } item) return null;
        return AboutItem.To(item, readers.For(key.Language, key.Kind).Read(heard, CourseWish.None, item).Asked);
    }
}
