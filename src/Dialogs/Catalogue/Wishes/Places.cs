using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>"At the same learning centre as this one."</summary>
static class Places
{
    /// <summary>The wish with the place of the item in view, when the message asks for the same place.</summary>
    public static CourseWish Same(CourseWish wish, string plain, Item inView, IReadOnlyList<Column> columns)
    {
        if (!Sayings.In(plain, "same") || !(ColumnWords.Known("campus").IsNamedIn(plain) || ColumnWords.Known("area").IsNamedIn(plain))) return wish;
        foreach (var column in columns)
        {
            if (column.Words?.Id is "campus" or "area" && inView.Fields.FirstOrDefault(field => field.Name == column.Name) is { } field)
                wish = wish.With(column.Name, [field.Value], field.Value);
        }
        return wish;
    }
}
