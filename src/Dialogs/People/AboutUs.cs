using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;

namespace Dialogs.People;

/// <summary>Answers what people ask about us: who we are, and what we keep.</summary>
sealed class AboutUs(HelpLines help) : IAnswers
{
    public Line? To(Heard heard, string? about) =>
        heard.Has("ask.robot") ? help.Welcome
        : heard.Has("ask.privacy") ? help.Privacy
        : heard.Has("ask.human") ? help.Person
        : null;
}
