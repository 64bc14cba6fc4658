using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Guides;
using Learning.Messages;

namespace Dialogs.Guides;

/// <summary>Tells a person what their helper did. The city begins it; then the step that is before them is shown again.</summary>
/// <param name="kind">The kind of message, see <see cref="GuideMessages"/>.</param>
/// <param name="shelf">The guides.</param>
abstract class HelperTold(string kind, GuideShelf shelf) : Dialog(kind)
{
    public override Task Run(Talk talk)
    {
        talk.Say(Told(talk));
        if (talk.Given("guide") is { } guide && shelf.Find(guide, talk.Who.Language) is not null)
            talk.Then(FollowGuide.DialogId, new Dictionary<string, string> { [FollowGuide.GuideSlot] = guide, [FollowGuide.ResumeSlot] = "last" });
        return Task.CompletedTask;
    }

    /// <summary>What is said of it.</summary>
    protected virtual Line Told(Talk talk) => new($"guides.{Id}");
}

/// <summary>A helper has joined.</summary>
sealed class HelperJoined(GuideShelf shelf) : HelperTold(GuideMessages.Joined, shelf);

/// <summary>The helper went to another step.</summary>
sealed class HelperMoved(GuideShelf shelf) : HelperTold(GuideMessages.Moved, shelf)
{
    protected override Line Told(Talk talk) => new($"guides.{Id}", ("step", talk.Given("step")));
}

/// <summary>The helper sent a hint.</summary>
sealed class HelperHint(GuideShelf shelf) : HelperTold(GuideMessages.Hint, shelf)
{
    protected override Line Told(Talk talk) => new($"guides.{Id}", ("hint", talk.Given("hint")));
}

/// <summary>The helper has left.</summary>
sealed class HelperLeft(GuideShelf shelf) : HelperTold(GuideMessages.Left, shelf);
