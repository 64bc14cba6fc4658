using Learning.Catalogue;

namespace Dialogs.Catalogue;

/// <summary>Where people look around in the catalogue when a chat cannot show them all.</summary>
public interface ICatalogueLink
{
    /// <summary>The address of a page that shows exactly what meets the wish; null when there is none, or when people cannot reach it.</summary>
    Uri? To(CatalogueWish wish);
}
