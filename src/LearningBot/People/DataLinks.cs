using Dialogs.People;
using Learning.People;
using LearningBot.Channels.BotFramework;
using LearningBot.Channels.DirectLine;

namespace LearningBot.People;

/// <summary>Links from the chat to a person's data: on the web their cookie opens it, elsewhere a code does, where <c>Public:Url</c> tells how people reach us.</summary>
sealed class DataLinks(DataCodes codes, Site site) : IDataLink
{
    /// <inheritdoc/>
    public async Task<DataLink?> To(Address who) =>
        who.Channel == DirectLineChannel.Name ? new(DataDoor.Root, null)
        : site.Public is not null && await codes.Make(who) is { } code ? new($"{DataDoor.Root}/{code}", DataCodes.Lasts)
        : null;
}
