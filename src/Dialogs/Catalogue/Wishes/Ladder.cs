using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>Columns whose values go up: beginner to advanced, first grade to sixth.</summary>
static class Ladder
{
    static readonly IReadOnlyList<string[]> steps = Sayings.Groups("ladder");

    /// <summary>The wish one way along the column of levels from the item in view; unchanged when the values have no known order.</summary>
    public static CourseWish Step(CourseWish wish, Item inView, IReadOnlyList<Column> columns, Move move)
    {
        foreach (var column in columns)
        {
            if (column.Words?.Id != "level" || inView.Fields.FirstOrDefault(field => field.Name == column.Name)?.Value is not { } here) continue;
            if (Rung(here) is not (>= 0 and var rung)) continue;
            List<string> reached = [.. column.Values.Where(value => Rung(value) is >= 0 and var other && (move == Move.Easier ? other < rung : other > rung))];
            if (reached.Count > 0) return wish.With(column.Name, reached, string.Join('、', reached));
        }
        return wish;
    }

    static int Rung(string value)
    {
        var plain = Understanding.Heard.Tidy(value);
        for (var at = 0; at < steps.Count; at++)
        {
            if (steps[at].Any(word => Understanding.WordBook.Contains(plain, word))) return at;
        }
        return -1;
    }
}
