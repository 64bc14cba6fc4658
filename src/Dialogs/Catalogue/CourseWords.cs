using Dialogs.Catalogue.Wishes;
using Dialogs.Places;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Catalogue;

namespace Dialogs.Catalogue;

/// <summary>What messages wish of the courses, in the words of the catalogue.</summary>
sealed class CourseWords(WishReaders readers, CatalogueIndex catalogue, Wherefrom wherefrom)
{
    /// <summary>Name of the slot that holds where the person is.</summary>
    public const string Where = "where";

    /// <summary>Name of the slot that holds the wish.</summary>
    public const string Wish = "wish";

    static readonly string[] ofWhatIsTaught = ["subject", "level", "grade", "audience", "title"];

    /// <summary>The wish of a message that stands alone; null when it wishes nothing. Asked for, any words are what it is about.</summary>
    public CourseWish? HeardIn(Heard heard, bool asked)
    {
        var wish = Changed(heard, null, default);
        return wish is null && asked && heard.Plain.Length > 1 && !Reader.Asks(heard) ? CourseWish.None with { Words = heard.Plain } : wish;
    }

    /// <summary>What a message makes of the wish before it; null when it changes nothing.</summary>
    public CourseWish? Changed(Heard heard, CourseWish? before, Amid amid)
    {
        if (heard.At is not null) return null;
        if (amid.Asked == Wish && Steps.IsAny(heard)) return CourseWish.None;
        var (reader, inView) = (readers.For(heard.Language, ItemKind.Course), InView(amid.About));
        var read = before is null && inView is null ? heard.WishBy(reader) : reader.Read(heard, before ?? CourseWish.None, inView);
        var wish = amid.Asked == Where || IsNear(heard) ? WithoutNewPlace(read.Wish, before) : read.Wish;
        return (wish.IsNone && before is null) || wish.Keep() == before?.Keep() ? null : wish;
    }

    /// <summary>The wish without words that stand in no title; null when nothing is left of it.</summary>
    public CourseWish? Known(CourseWish wish)
    {
        var known = wish.Words is { } words && !ItemNames.Hold(catalogue, words) ? wish with { Words = null } : wish;
        return known.IsNone ? null : known;
    }

    /// <summary>True when the message speaks of what is near.</summary>
    public static bool SpeaksOfNear(Heard heard) => heard.Has("place.near") || Moves.In(heard.Plain, wishes: false) == Move.Nearer;

    /// <summary>True when it wishes what only a course has: something that is taught, and not a day or a district alone.</summary>
    public bool IsOfACourse(Heard heard) => heard.WishBy(readers.For(heard.Language, ItemKind.Course)) is var read && read.OfCourses && !read.Wish.IsNone
        && (read.Wish.Words is not null || read.Wish.Facets.Keys.Any(column => ofWhatIsTaught.Contains(ColumnWords.Of(column)?.Id)));

    // Of a list nothing is picked yet, so nothing is easier or nearer than it.
    Item? InView(string? about) => AboutCourse.InView(about, catalogue) is [var only] ? only : null;

    bool IsNear(Heard heard) => SpeaksOfNear(heard) && wherefrom.HeardIn(heard, asked: false) is [{ Point: not null }, ..];

    // Near a place is not at it: how far away a course is then decides, not what its column says.
    static CourseWish WithoutNewPlace(CourseWish wish, CourseWish? before)
    {
        foreach (var column in wish.Facets.Keys.ToList())
        {
            if (ColumnWords.Of(column)?.Id is "area" or "campus" && before?.Facets.ContainsKey(column) != true) wish = wish.Drop(column);
        }
        return wish;
    }
}
