using Dialogs.Answers;
using Dialogs.Answers.Worded;
using Dialogs.Lines;
using Dialogs.People;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;

namespace Dialogs.Repair;

/// <summary>
/// What people do in a conversation besides answering, once for all dialogs: correct, go back, skip, ask again, cancel, start
/// over, digress and return, ask why, ask for a person. Each changes the state; then the dialog is read again.
/// </summary>
sealed class Repairs(IReadOnlyList<IAnswers> answers, HelpLines help)
{
    const int ShortestQuestion = 5;

    /// <summary>Says who we are and what we keep.</summary>
    public void Welcome(Turn turn)
    {
        turn.State.Welcomed = true;
        turn.Say(help.Welcome);
    }

    /// <summary>Carries out the commands of a message; a message without any was not understood.</summary>
    public void Apply(Turn turn, Heard heard, IReadOnlyList<Command> commands)
    {
        if (commands.Count == 0) Misunderstood(turn, heard);
        else turn.State.Misses = 0;
        foreach (var command in commands) Apply(turn, heard, command);
    }

    void Apply(Turn turn, Heard heard, Command command)
    {
        var (state, frame) = (turn.State, turn.State.Top);
        switch (command)
        {
            case Command.Start start: turn.Start(start.Dialog, start.Answers); break;
            case Command.Answer answer: Correct(frame, f => f.Answer(answer.Slot, answer.Value)); break;
            case Command.Unsure unsure: Correct(frame, f => f.Doubt(unsure.Slot, unsure.Values)); break;
            case Command.Choose choose: frame?.Answer(state.Open!.Slot, choose.Value); break;
            case Command.Yes: Agree(turn, frame, Talk.Yes); break;
            case Command.No: Agree(turn, frame, Talk.No); break;
            case Command.Next: Next(turn, frame); break;
            case Command.Back back: Back(turn, frame, back.Steps); break;
            case Command.Repeat: Repeat(turn, frame); break;
            case Command.Skip: Skip(turn, frame); break;
            case Command.Cancel: Cancel(turn, frame); break;
            case Command.StartOver: StartOver(turn, frame); break;
            case Command.Question: Question(turn, heard); break;
            case Command.Why: Why(turn, frame); break;
            case Command.Menu: turn.Say(TalkingLines.Menu); break;
            case Command.Human: turn.Say(help.Person); break;
            case Command.Settings settings: Set(turn, settings); break;
            case Command.Alarm alarm: turn.Say(AlarmLines.Of(alarm.Kind)); break;
            case Command.Greet: turn.Say(TalkingLines.Hello); break;
            case Command.Thanks: turn.Say(TalkingLines.Welcome); break;
            default: throw new InvalidOperationException($"{command.Brief} has no repair.");
        }
    }

    void Misunderstood(Turn turn, Heard heard)
    {
        if (turn.Top?.Unclear(heard, turn.State.Open) is { } meant)
        {
            Apply(turn, heard, meant);
            return;
        }
        turn.State.Misses++;
        if (turn.State.Misses < 3) turn.Say(TalkingLines.NotUnderstood);
        else turn.Say(TalkingLines.StillNotUnderstood(help.Person));
    }

    static void Correct(Frame? frame, Action<Frame> change)
    {
        if (frame is null) return;
        frame.Pages.Clear();
        change(frame);
    }

    static void Agree(Turn turn, Frame? frame, string answer)
    {
        turn.Agrees = true;
        frame?.Answer(turn.State.Open!.Slot, answer);
    }

    static void Next(Turn turn, Frame? frame)
    {
        if (frame is null || turn.State.Open is not { } open || !open.Options.Any(o => o.Value == Talk.MoreChoice)) turn.Say(TalkingLines.NoMore);
        else frame.Pages[open.Slot] = frame.Pages.GetValueOrDefault(open.Slot) + 1;
    }

    static void Back(Turn turn, Frame? frame, int steps)
    {
        if (frame is not null && turn.State.Open is { } open && frame.Pages.GetValueOrDefault(open.Slot) is > 0 and var page)
        {
            frame.Pages[open.Slot] = page - 1;
            return;
        }
        if (frame is null || frame.Order.Count == 0) turn.Say(frame is null ? TalkingLines.NothingOpen : TalkingLines.AtTheBeginning);
        else foreach (var slot in frame.Order.TakeLast(steps).ToList()) frame.Drop(slot);
        frame?.Pages.Clear();
    }

    static void Repeat(Turn turn, Frame? frame)
    {
        frame?.Said.Clear();
        turn.Say(frame is null ? TalkingLines.Menu : TalkingLines.Again);
    }

    static void Skip(Turn turn, Frame? frame) => turn.Say(frame is null ? TalkingLines.NothingOpen : TalkingLines.CannotSkip);

    static void Cancel(Turn turn, Frame? frame)
    {
        turn.Say(frame is null ? TalkingLines.NothingToCancel : TalkingLines.GivenUp);
        if (frame is not null) turn.End(frame);
    }

    static void StartOver(Turn turn, Frame? frame)
    {
        turn.Say(frame is null ? TalkingLines.Menu : TalkingLines.FromTheBeginning);
        if (frame is null) return;
        turn.State.Stack.Remove(frame);
        turn.Start(frame.Dialog, new Dictionary<string, string>());
    }

    void Question(Turn turn, Heard heard)
    {
        var about = turn.State.Open?.About;
        // A new question takes the place of one that waits for an answer.
        if (turn.State.Top is { Dialog: AskQuestion.DialogId } earlier) turn.State.Stack.Remove(earlier);
        if (answers.Select(a => a.To(heard, about)).FirstOrDefault(l => l is not null) is { } answer) turn.Say(answer);
        else if (turn.Worded is { } worded) Tell(turn, worded);
        else if (turn.Top?.Unclear(heard, turn.State.Open) is { } meant) Apply(turn, heard, meant);
        else if (Reader.Asks(heard) && heard.Plain.Length >= ShortestQuestion) turn.Start(AskQuestion.DialogId, new Dictionary<string, string> { [AskQuestion.QuestionSlot] = heard.Text });
        else Misunderstood(turn, heard);
    }

    static void Tell(Turn turn, Worded worded)
    {
        turn.Say(worded.Line);
        turn.About = worded.About;
    }

    static void Why(Turn turn, Frame? frame)
    {
        var key = $"why.{frame?.Dialog}.{turn.State.Open?.Slot}";
        turn.Say(new(LineBook.Has(key) ? key : "why.general"));
    }

    static void Set(Turn turn, Command.Settings settings)
    {
        turn.State.Language = Enum.Parse<Language>(settings.Value);
        turn.State.LanguageChosen = true;
        turn.Say(TalkingLines.LanguageSet);
    }
}
