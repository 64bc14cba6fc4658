using Dialogs.Talking;
using Learning;

namespace Dialogs.Understanding;

/// <summary>Tells what the rules make of a message that stands alone, outside any conversation.</summary>
/// <param name="dialogs">What a message may ask for.</param>
public sealed class Listener(IReadOnlyList<Dialog> dialogs)
{
    readonly Reader reader = new(dialogs);

    /// <summary>The commands of the message; empty when nothing is understood.</summary>
    public IReadOnlyList<Command> Hear(string text, Language language, DateTimeOffset now) =>
        reader.Read(new(text.Length > Incoming.MaxWords ? text[..Incoming.MaxWords] : text, language, now), new() { Language = language });
}
