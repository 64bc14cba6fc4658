using Dialogs.Understanding;
using Learning.Catalogue;

namespace Dialogs.Catalogue;

/// <summary>What the catalogue calls its items: titles, subjects, authors.</summary>
static class ItemNames
{
    const int LookedAt = 5;

    /// <summary>True when the words stand in one of these as they are.</summary>
    public static bool Hold(CatalogueIndex catalogue, string words)
    {
        var tidy = Heard.Tidy(words);
        return tidy.Length > 1 && catalogue.Find(new() { Words = words, Take = LookedAt }).Hits
            .Any(hit => new[] { hit.Item.Title, hit.Item.Subject, hit.Item.Author }.OfType<string>().Any(name => WordBook.Contains(Heard.Tidy(name), tidy)));
    }
}
