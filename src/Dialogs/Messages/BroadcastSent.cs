using System.Globalization;
using Dialogs.Talking;
using Learning.Messages.Broadcasts;

namespace Dialogs.Messages;

/// <summary>Tells what staff write to many. The city begins it; it asks nothing, so whatever is under way goes on.</summary>
sealed class BroadcastSent(RunningBroadcasts broadcasts, BroadcastLines lines) : Dialog(Broadcast.Dialog)
{
    internal override bool OnlyTells => true;

    public override async Task Run(Talk talk)
    {
        if (!long.TryParse(talk.Given("broadcast"), CultureInfo.InvariantCulture, out var id) || await broadcasts.Find(id) is not { } broadcast) return;
        if (lines.Of(broadcast, talk.Who.Language, talk.Given("test") is not null) is not { } line) return;
        if (broadcast.SessionId is { } session) talk.About(session);
        talk.Say(line);
    }
}
