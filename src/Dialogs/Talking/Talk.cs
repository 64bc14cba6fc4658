using Dialogs.Lines;
using Learning;
using Learning.People;

namespace Dialogs.Talking;

/// <summary>
/// The person's side of a dialog. Every call returns at once, because its answer stands, or ends the turn by putting its
/// question: then the method that called never goes on, so put no <c>using</c> and no <c>finally</c> around it.
/// </summary>
public sealed class Talk
{
    internal const string Yes = "yes";
    internal const string No = "no";
    internal const string HumanChoice = "human";
    internal const string MoreChoice = "more";

    // Stands for a choice that is no longer there: the only remaining thing must not be taken silently in its place.
    const string Gone = "";

    /// <summary>Options shown at a time.</summary>
    public const int PageSize = 5;

    readonly Turn turn;
    readonly Frame frame;
    readonly TaskCompletionSource asked = new();

    internal Talk(Turn turn, Frame frame) => (this.turn, this.frame) = (turn, frame);

    /// <summary>Who we talk with.</summary>
    public Address Who => turn.Who;

    /// <summary>Completes when a question was put, or the dialog is to be read again.</summary>
    internal Task Asked => asked.Task;

    /// <summary>True when the dialog is to be read again from its first line.</summary>
    internal bool Again { get; private set; }

    /// <summary>True when a refusal has ended the dialog.</summary>
    internal bool Over { get; private set; }

    /// <summary>Says a line, once: not again when the dialog is read again.</summary>
    public void Say(Line line)
    {
        if (frame.Said.Add(turn.Mark(line))) turn.Say(line);
    }

    /// <summary>Says a line that belongs to what was just answered: said once, and again when that is answered again.</summary>
    public void Tell(Line line) => turn.Say(line);

    /// <summary>What tells the message under way from all others, for effects that may be wanted again in the same dialog.</summary>
    public string Message => turn.Message;

    /// <summary>The dialog goes on as long as the person wishes: the questions put so far no longer count against it.</summary>
    public void GoesOn() => frame.Questions = 0;

    /// <summary>True when the line has been said in this dialog.</summary>
    public bool HasSaid(Line line) => frame.Said.Contains(turn.Mark(line));

    /// <summary>Lets a line be said anew, as if it had not been said.</summary>
    public void Unsay(Line line) => frame.Said.Remove(turn.Mark(line));

    /// <summary>Id of the thing that was in view when the message came; null for none.</summary>
    public string? InView => turn.InView;

    /// <summary>Names the thing in view, so that questions in the middle can be answered from it: a session's id, or another id with a mark before it.</summary>
    public void About(string id) => turn.About = id;

    /// <summary>What the person said of this by themselves; null when nothing. Asked only when it could mean several things.</summary>
    public Task<T?> Wish<T>(Slot<T> slot)
        where T : class
    {
        if (frame.Doubts.TryGetValue(slot.Name, out var values))
        {
            if (Readable(slot, values) is { Count: > 0 } options) return Put<T?>(slot.Name, QuestionKind.Value, TalkingLines.WhichIsMeant.With(options));
            frame.Drop(slot.Name);
        }
        return Task.FromResult(Standing(slot));
    }

    /// <summary>Asks for a value until there is one to which nothing objects.</summary>
    /// <param name="slot">What is asked.</param>
    /// <param name="question">How it is asked.</param>
    /// <param name="unless">An objection to a value, which is then put as the question; null to accept it.</param>
    public async Task<T> Ask<T>(Slot<T> slot, Line question, Func<T, Line?>? unless = null)
        where T : class
    {
        if (await Wish(slot) is not { } value) return await Put<T>(slot.Name, QuestionKind.Value, question);
        if (unless?.Invoke(value) is not { } objection) return value;
        frame.Drop(slot.Name);
        return await Put<T>(slot.Name, QuestionKind.Value, objection);
    }

    /// <summary>Has one of several things chosen, five at a time. The only one is taken unasked, unless another was chosen before.</summary>
    /// <param name="name">Name of the answer.</param>
    /// <param name="question">How it is asked.</param>
    /// <param name="things">What there is, best first; at least one.</param>
    /// <param name="option">How a thing is shown, and the value that stands for it.</param>
    /// <param name="evenOne">True to show even the only one: where the list itself is what people want to see.</param>
    public Task<T> Choose<T>(string name, Line question, IReadOnlyList<T> things, Func<T, Option> option, bool evenOne = false)
    {
        var chosen = frame.Answers.GetValueOrDefault(name);
        if (chosen is not null && things.Where(thing => option(thing).Value == chosen).Take(1).ToList() is [var known]) return Task.FromResult(known);
        if (chosen is null && things.Count == 1 && !evenOne) return Task.FromResult(things[0]);
        if (chosen is not (null or Gone))
        {
            frame.Answer(name, Gone);
            turn.Say(TalkingLines.NotAmongThese);
        }
        var first = frame.Pages.GetValueOrDefault(name) * PageSize;
        if (first >= things.Count) first = frame.Pages[name] = 0;
        var shown = things.Skip(first).Take(PageSize).Select(option).ToList();
        return Put<T>(name, QuestionKind.Choice, question with { Options = shown }, more: first + PageSize < things.Count);
    }

    /// <summary>Asks for agreement. It stands only while the question reads the same: when anything in it changes it is asked again.</summary>
    public Task<bool> Confirm(string name, Line question)
    {
        var text = turn.Text(question);
        if (frame.Agreed.GetValueOrDefault(name) != text) frame.Drop(name);
        if (frame.Answers.TryGetValue(name, out var answer)) return Task.FromResult(answer == Yes);
        frame.Agreed[name] = text;
        return Put<bool>(name, QuestionKind.Agreement, question.Options.Count == 0 ? question.With(TalkingLines.YesAndNo) : question);
    }

    /// <summary>
    /// Does something to the world. The key is the same on every reading, so that it is done once. A refusal is no effect: its
    /// line is said, the answers it names are dropped, and the dialog is read again.
    /// </summary>
    public async Task<T> Do<T>(string name, Func<string, Task<Decided<T>>> act, Func<Refusal, Refused> refused)
        where T : class
    {
        if (!await IsMeant(name)) return await Leave<T>();
        var decided = await act(Key(name));
        if (decided.Done)
        {
            turn.Acted = true;
            return decided.Result;
        }
        var (line, drop) = refused(decided.Refusal);
        turn.Say(line);
        Drop(drop);
        (Again, Over) = (drop.Length > 0, drop.Length == 0);
        return await Stop<T>();
    }

    /// <summary>True when nothing else is under way that this dialog came into.</summary>
    public bool Alone => turn.State.Stack.Count == 1;

    /// <summary>Forgets the conversation, this dialog and those below it too; what is said after it is said to somebody new.</summary>
    public void Forget() => turn.Forget();

    /// <summary>Has another dialog begin, or go on, when this one ends.</summary>
    public void Then(string dialog, IReadOnlyDictionary<string, string> answers) => turn.Start(dialog, answers);

    /// <summary>Ends another dialog that waits below this one, because it has lost its point.</summary>
    public void Close(string dialog) => turn.State.Stack.RemoveAll(f => f.Dialog == dialog);

    /// <summary>Has the dialog read again from its first line, after an answer it has dropped.</summary>
    public Task ReadAgain()
    {
        Again = true;
        return Stop<object>();
    }

    /// <summary>An answer the dialog was begun with; null when it was not.</summary>
    public string? Given(string name) => frame.Answers.GetValueOrDefault(name);

    /// <summary>
    /// What an effect of this dialog came to, when it was carried out but this conversation could not keep that: the message is
    /// here again, and the world has moved on by the effect itself. Looks only when the message agrees to something.
    /// </summary>
    /// <param name="find">Finds the outcome of the effects with these keys.</param>
    /// <param name="names">Names of the effects, as given to <see cref="Do{T}"/>.</param>
    public async Task<T?> Earlier<T>(Func<IReadOnlyList<string>, Task<T?>> find, params string[] names)
        where T : class
    {
        if (!turn.Agrees) return null;
        var outcome = await find([.. names.Select(Key)]);
        turn.Acted |= outcome is not null;
        return outcome;
    }

    /// <summary>Keeps something the dialog has found out, under a name that is no slot's; it goes like an answer with "back".</summary>
    public void Note(string name, string value) => frame.Answer(name, value);

    /// <summary>Keeps something that is no answer: "back" passes over it.</summary>
    public void Remember(string name, string value) => frame.Answers[name] = value;

    /// <summary>Forgets answers, so that they are asked again or no longer matter.</summary>
    public void Drop(params string[] names)
    {
        foreach (var name in names) frame.Drop(name);
    }

    /// <summary>What a model read is no order: before anything is done by it, the person says so. Stands for all readings to come.</summary>
    Task<bool> IsMeant(string effect)
    {
        var name = $"meant-{effect}";
        return turn.ByModel || frame.Agreed.ContainsKey(name) ? Confirm(name, TalkingLines.IsThatMeant(frame.Dialog, turn.Top!.Told(frame.Answers))) : Task.FromResult(true);
    }

    Task<T> Leave<T>()
    {
        turn.Say(TalkingLines.GivenUp);
        Over = true;
        return Stop<T>();
    }

    string Key(string effect) => $"{frame.Id}/{effect}";

    T? Standing<T>(Slot<T> slot)
        where T : class
    {
        if (!frame.Answers.TryGetValue(slot.Name, out var kept)) return null;
        var value = slot.Recall(kept);
        if (value is null) frame.Drop(slot.Name);
        return value;
    }

    static List<Option> Readable(Slot slot, IReadOnlyList<string> values) =>
        [.. values.Select(v => (Value: v, Label: slot.Label(v))).Where(v => v.Label is not null).Select(v => new Option(v.Value, v.Label!))];

    Task<T> Put<T>(string name, QuestionKind kind, Line question, bool more = false)
    {
        turn.Put(frame, name, kind, question, more);
        return Stop<T>();
    }

    Task<T> Stop<T>()
    {
        asked.TrySetResult();
        return new TaskCompletionSource<T>().Task;
    }
}
