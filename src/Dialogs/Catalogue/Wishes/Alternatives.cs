using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>Lets every alternative of a wish be seen early: whoever says "园区或吴中区" finds both among the first.</summary>
public static class Alternatives
{
    /// <summary>
    /// What was found, in its order, but that the best of each combination of alternatives comes before the second best of any. A wish with words, or
    /// without alternatives, changes nothing: then how well an item fits decides.
    /// </summary>
    /// <param name="found">What was found, best first.</param>
    /// <param name="wish">The wish.</param>
    public static IReadOnlyList<Hit> Spread(IReadOnlyList<Hit> found, CourseWish wish)
    {
        string[] open = [.. wish.Facets.Where(facet => facet.Value.Count > 1).Select(facet => facet.Key)];
        if (open.Length == 0 || wish.Words is not null) return found;
        var first = found.DistinctBy(hit => string.Join('\n', open.Select(column => hit.Item.Fields.FirstOrDefault(field => field.Name == column)?.Value))).ToList();
        return [.. first, .. found.Except(first)];
    }
}
