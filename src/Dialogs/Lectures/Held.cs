using Dialogs.Understanding;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>How a session is held.</summary>
/// <param name="Mode">In person or live.</param>
public sealed record Held(Mode Mode)
{
    internal string Id => Mode == Mode.Live ? "live" : "in-person";

    internal static IReadOnlyList<Held> HeardIn(Heard heard, bool asked) =>
        (heard.Has("mode.live"), heard.Has("mode.in-person")) switch
        {
            (true, false) => [new(Mode.Live)],
            (false, true) => [new(Mode.InPerson)],
            _ => [],
        };

    internal static Held? Recall(string kept) => kept switch
    {
        "live" => new(Mode.Live),
        "in-person" => new(Mode.InPerson),
        _ => null,
    };
}
