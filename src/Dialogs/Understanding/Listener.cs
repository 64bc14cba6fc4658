using Dialogs.Talking;
using Learning;
using Learning.Answers;

namespace Dialogs.Understanding;

/// <summary>Tells what the rules make of a message that stands alone, outside any conversation.</summary>
/// <param name="dialogs">What a message may ask for.</param>
/// <param name="answers">Answers to frequent questions.</param>
public sealed class Listener(IReadOnlyList<Dialog> dialogs, AnswerIndex answers)
{
    readonly Reader reader = new(dialogs, answers);

    /// <summary>The commands of the message; empty when nothing is understood.</summary>
    public IReadOnlyList<Command> Hear(string text, Language language, DateTimeOffset now) =>
        reader.Read(new(text.Length > Incoming.MaxWords ? text[..Incoming.MaxWords] : text, language, now), new() { Language = language });
}
