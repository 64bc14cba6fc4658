using Dialogs.Repair;
using Dialogs.Understanding;
using Dialogs.Understanding.Alarms;
using Dialogs.Understanding.Models;
using Learning;
using Learning.People;
using Microsoft.Extensions.Logging;

namespace Dialogs.Talking;

/// <summary>Takes turns: understands, lets <see cref="Repairs"/> change the state, reads the dialogs again.</summary>
sealed class Turns(IReadOnlyList<Dialog> dialogs, Repairs repairs, Modelling modelling, KeepLanguage languages, CityTime time, ILogger<Turns> log) : ITurns
{
    public async Task<Turned> Take(ReadOnlyMemory<byte>? bytes, Incoming incoming, CancellationToken cancel = default)
    {
        var state = bytes is { Length: > 0 } kept ? TalkState.Read(kept.Span) : new TalkState { Language = incoming.From.Language };
        var forgotten = state is null;
        state ??= new TalkState { Language = incoming.From.Language, Welcomed = true };
        var heard = Hear(incoming, state);
        var turn = new Turn(state, incoming, dialogs);
        if (forgotten) turn.Say(TalkingLines.Forgotten);
        try
        {
            await Take(turn, incoming, heard, cancel);
        }
        catch (Exception e) when (!incoming.Apart && (e is not OperationCanceledException || !cancel.IsCancellationRequested))
        {
            return Fault(bytes, incoming, state.Language, e);
        }
        if (!incoming.Apart) turn.OfferMenu();
        return new(state.Write(), turn.Render(), turn.Acted) { Forgets = turn.Forgets };
    }

    public Outgoing Slow(Incoming incoming)
    {
        var language = SpokenIn(incoming.Text) ?? incoming.From.Language;
        var said = AlarmReader.In(incoming.Text) is { } alarm ? AlarmLines.Of(alarm) : TalkingLines.Slow.With(Menu.Options(dialogs));
        return Renderer.Render(said, language, asks: false);
    }

    async Task Take(Turn turn, Incoming incoming, Heard heard, CancellationToken cancel)
    {
        var commands = incoming.Kind is IncomingKind.Words or IncomingKind.Place ? await Read(turn, heard, cancel) : [];
        // Whoever needs help at once is not welcomed first.
        if (!turn.State.Welcomed && incoming.Kind != IncomingKind.Delivery && commands is not [Command.Alarm]) repairs.Welcome(turn);
        if (Secrets.AreHiddenIn(heard.Text)) turn.Say(TalkingLines.Hidden);
        switch (incoming.Kind)
        {
            case IncomingKind.Joined:
                return;
            case IncomingKind.Unreadable:
                turn.Say(TalkingLines.CannotRead);
                break;
            case IncomingKind.Delivery:
                turn.Start(incoming.Dialog!, incoming.Answers!);
                break;
            default:
                repairs.Apply(turn, heard, commands);
                if (commands.Any(command => command is Command.Settings)) await languages.Of(turn.Who with { Language = turn.State.Language }, cancel);
                break;
        }
        await turn.Read();
    }

    async Task<IReadOnlyList<Command>> Read(Turn turn, Heard heard, CancellationToken cancel)
    {
        var read = await modelling.Read(turn.State, heard, cancel);
        (turn.ByModel, turn.Worded) = (read.ByModel, read.Worded);
        return read.Commands;
    }

    Heard Hear(Incoming incoming, TalkState state)
    {
        var text = Secrets.Hidden(incoming.Text.Length > Incoming.MaxWords ? incoming.Text[..Incoming.MaxWords] : incoming.Text);
        var shown = state.Open?.Options.Any(o => o.Label == text) == true;
        if (!state.LanguageChosen && !shown && SpokenIn(text) is { } spoken) state.Language = spoken;
        return new(text, state.Language, time.Now) { At = incoming.At };
    }

    /// <summary>The language of the words: Chinese when there is any Chinese in them, English when there is a word of three letters.</summary>
    static Language? SpokenIn(string text)
    {
        var letters = 0;
        Language? spoken = null;
        foreach (var c in text)
        {
            if (c is >= '\u3400' and <= '\u9fff') return Language.Chinese;
            letters = char.IsAsciiLetter(c) ? letters + 1 : 0;
            if (letters == 3) spoken = Language.English;
        }
        return spoken;
    }

    /// <summary>A fault changes nothing: the state stays as it was, so that the same answer again has the same key.</summary>
    Turned Fault(ReadOnlyMemory<byte>? bytes, Incoming incoming, Language language, Exception e)
    {
        log.LogError("Turn {Message} failed: {Kind} at {Place}", incoming.MessageId, e.GetType().Name, e.TargetSite?.Name);
        var state = bytes is { Length: > 0 } kept && TalkState.Read(kept.Span) is { } before ? before : new TalkState { Language = language };
        return new(state.Write(), [Renderer.Render(TalkingLines.Trouble, language, asks: state.Open is not null)], Acted: false);
    }
}
