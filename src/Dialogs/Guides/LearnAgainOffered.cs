using Dialogs.Talking;
using Learning.Guides;
using Learning.Messages;

namespace Dialogs.Guides;

/// <summary>Asks, seven days after a guide was done, whether it is to be learnt again. The city begins it.</summary>
sealed class LearnAgainOffered(GuideShelf shelf) : Dialog(GuideMessages.LearnAgain)
{
    public override async Task Run(Talk talk)
    {
        if (talk.Given("guide") is not { } id || shelf.Find(id, talk.Who.Language) is not { } guide) return;
        if (await talk.Confirm("again", new("guides.learn-again", ("title", guide.Title)))) talk.Then(FollowGuide.DialogId, new Dictionary<string, string> { [FollowGuide.GuideSlot] = id });
        else talk.Say(GuideLines.NotBegun);
    }
}
