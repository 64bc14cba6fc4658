using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Messages.Broadcasts;

namespace Dialogs.Messages;

/// <summary>Sends staff a broadcast that they write, to read it before anybody else does: they say the code that they were given for it.</summary>
sealed class TryBroadcast(TestBroadcast test) : Dialog("try-broadcast")
{
    const int digits = 8;

    static readonly Slot<string> code = new("code", (heard, _) => CodeIn(heard) is { } said ? [said] : [], kept => kept, kept => kept, kept => new("lectures.text", ("text", kept)));

    public override IReadOnlyList<Slot> Slots { get; } = [code];

    internal override bool Preempts(Heard heard, bool idle) => heard.Has("start.try-broadcast") && CodeIn(heard) is not null;

    public override async Task Run(Talk talk)
    {
        var said = await talk.Ask(code, new("messages.try.which"));
        await talk.Do("try", _ => test.Send(said, talk.Who), _ => new(new Line("messages.try.none")));
        talk.Say(new("messages.try.comes"));
    }

    static string? CodeIn(Heard heard) => string.Concat(heard.Plain.Where(char.IsAsciiDigit)) is { Length: digits } said ? said : null;
}
