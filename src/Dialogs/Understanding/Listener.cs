using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding.Models;
using Learning;

namespace Dialogs.Understanding;

/// <summary>Tells what is made of a message that stands alone, outside any conversation.</summary>
public sealed class Listener
{
    readonly Modelling modelling;

    internal Listener(Modelling modelling) => this.modelling = modelling;

    /// <summary>What is made of the message by rules, and by a language model where there is one and they are not sure.</summary>
    public async Task<Understood> Hear(string text, Language language, DateTimeOffset now, CancellationToken cancel = default)
    {
        var heard = new Heard(text.Length > Incoming.MaxWords ? text[..Incoming.MaxWords] : text, language, now);
        var read = await modelling.Read(new() { Language = language }, heard, cancel);
        return new(read.Commands, read.Worded?.Line);
    }
}

/// <summary>What was made of a message.</summary>
/// <param name="Commands">The commands; empty when nothing is understood.</param>
/// <param name="Worded">What a language model worded to a question; null for nothing.</param>
public sealed record Understood(IReadOnlyList<Command> Commands, Line? Worded);
