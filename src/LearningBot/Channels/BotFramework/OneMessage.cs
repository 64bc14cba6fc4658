using Dialogs.Talking;

namespace LearningBot.Channels.BotFramework;

/// <summary>
/// What is said in one turn, in as few messages as can be. Channels count messages
/// (<see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Teams takes 7 in a second</see>), may show two
/// that were sent apart in the wrong order, and ring twice.
/// </summary>
static class OneMessage
{
    /// <summary>Joins each message to the one before, unless that one has buttons, a file or a picture too, another language, or ends with a link.</summary>
    public static IReadOnlyList<Outgoing> Of(IReadOnlyList<Outgoing> said)
    {
        if (said.Count < 2)
            return said;
        List<Outgoing> joined = [said[0]];
        foreach (var next in said.Skip(1))
        {
            if (CanJoin(joined[^1], next))
                joined[^1] = Join(joined[^1], next);
            else
                joined.Add(next);
        }
        return joined;
    }

    static bool CanJoin(Outgoing first, Outgoing next) =>
        first.Choices.Count == 0 && first.Language == next.Language && (first.File is null || next.File is null) && first.File is not { IsPage: true }
        && (first.Picture is null || next.Picture is null) && (first.Step is null || next.Step is null);

    static Outgoing Join(Outgoing first, Outgoing next) => next with
    {
        Text = $"{first.Text}\n\n{next.Text}",
        Speak = first.Speak is null && next.Speak is null ? null : $"{first.Speak ?? first.Text} {next.Speak ?? next.Text}",
        File = first.File ?? next.File,
        Picture = first.Picture ?? next.Picture,
        Step = next.Step ?? first.Step,
        View = next.View ?? first.View,
        ByModel = first.ByModel || next.ByModel,
    };
}
