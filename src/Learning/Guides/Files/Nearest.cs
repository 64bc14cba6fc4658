namespace Learning.Guides.Files;

/// <summary>Finds what somebody probably meant to write.</summary>
static class Nearest
{
    /// <summary>The word that differs least from what was written; null when none is near.</summary>
    public static string? Of(string written, IEnumerable<string> words) => words
        .Select(word => (Word: word, Away: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
        .Where(each => each.Away < Math.Max(each.Word.Length, written.Length) && each.Away <= 1 + (each.Word.Length / 3))
        .OrderBy(each => each.Away).Select(each => each.Word).FirstOrDefault();

    // Letters to change, add or leave out (Levenshtein).
    static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var (above, left) = (row[0], row[0] = i);
            for (var j = 1; j <= to.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, above + (from[i - 1] == to[j - 1] ? 0 : 1));
                (above, row[j]) = (row[j], left);
            }
        }
        return row[^1];
    }
}
