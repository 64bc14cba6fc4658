using Dialogs.Understanding;
using Learning.Catalogue;

namespace Dialogs.Catalogue;

/// <summary>The titles of the catalogue.</summary>
static class Titles
{
    const int LookedAt = 5;

    /// <summary>True when the words stand in a title as they are.</summary>
    public static bool Hold(CatalogueIndex catalogue, string words)
    {
        var tidy = Heard.Tidy(words);
        return tidy.Length > 1 && catalogue.Find(new() { Words = words, Take = LookedAt }).Hits.Any(hit => WordBook.Contains(Heard.Tidy(hit.Item.Title), tidy));
    }
}
