using Dialogs.Catalogue;
using Learning.Catalogue;
using LearningBot.Channels.BotFramework;

namespace LearningBot.Catalogue;

/// <summary>Links from the chat to the catalogue's pages, where <c>Public:Url</c> tells how people reach them.</summary>
sealed class PublicLink(Site site) : ICatalogueLink
{
    /// <inheritdoc/>
    public Uri? To(CatalogueWish wish) => site.Public is { } known && Asked.Of(wish) is { } asked ? new(known.AbsoluteUri.TrimEnd('/') + asked.Address) : null;
}
