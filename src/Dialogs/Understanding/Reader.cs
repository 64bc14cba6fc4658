using Dialogs.Talking;
using Dialogs.Understanding.Alarms;
using Dialogs.Understanding.Scopes;
using Learning;
using Learning.Answers;

namespace Dialogs.Understanding;

/// <summary>Reads by rules what a message asks of the talk: first what was asked, then words of command, then anything a dialog listens for.</summary>
/// <param name="dialogs">What a message may ask for.</param>
/// <param name="answers">Answers to frequent questions; null for none.</param>
sealed class Reader(IReadOnlyList<Dialog> dialogs, AnswerIndex? answers = null)
{
    // A day, an hour or a number stands in messages about anything.
    static readonly string[] ofAnyMessage = ["day", "hours", "seats"];

    // A question put nearly in the words of a frequent one is that question, whatever else is in it.
    const double Certain = 0.75;

    // Shorter ones that nothing is found in are no question: "嘎嘎".
    const int ShortestSaying = 6;

    /// <summary>The commands of a message, in the order they are carried out; empty when nothing is understood.</summary>
    public IReadOnlyList<Command> Read(Heard heard, TalkState state)
    {
        if (heard.At is not null) return Placed(heard, state);
        if (heard.Plain.Length == 0) return [];
        if (Alarming(heard, state.Open) is { } alarm) return [new Command.Alarm(alarm)];
        var top = state.Top is { } frame ? dialogs.First(d => d.Id == frame.Dialog) : null;
        if (dialogs.FirstOrDefault(dialog => dialog.Preempts(heard, idle: top is not { Waits: true })) is { } first) return Started(first, Answers(first, heard));
        if (state.Open is { } open && Picked(heard, open) is { } picked) return [picked];
        if (state.Open is { } asked && top?.Means(heard, asked) is { } own) return own;
        if (Commanded(heard, state.Open) is { } command && !IsSubject(command, top, heard, state.Open)) return [command];

        var intent = Intent.In(heard.Plain, heard.Language)?.Id;
        if (SmallTalk.Knows(intent) && !IsAnswer(top, heard, state.Open)) return [new Command.Question(heard.Plain)];
        var other = Wished(heard, top);
        var wishes = other is null ? [] : Answers(other, heard);
        if (other is not null && !IsQuestion(heard, other, wishes)) return Started(other, wishes);
        if (other is null && top is not null && Answers(top, heard, state) is { Count: > 0 } answers) return answers;
        return Said(intent) is { } said && !Asks(heard) ? [said]
            : other is not null || Asks(heard) || (top is null && heard.Plain.Length >= ShortestSaying) || IsElsewhere(heard) ? [new Command.Question(heard.Plain)]
            : [];
    }

    // The label of a choice that was shown is no cry for help: "he asks for my code", tapped in a guide against fraud.
    static Alarm? Alarming(Heard heard, OpenQuestion? open) =>
        open?.Options.Any(option => Heard.Tidy(option.Label) == heard.Plain) == true ? null : AlarmReader.In(heard.Text);

    /// <summary>True when it is the value that was just asked for: "today" is no question for the date.</summary>
    static bool IsAnswer(Dialog? top, Heard heard, OpenQuestion? open) =>
        open is { Kind: QuestionKind.Value } && top?.Slots.FirstOrDefault(slot => slot.Name == open.Slot)?.Hear(heard, asked: true).Count > 0;

    /// <summary>True when a language is named as what was asked for, not as the one to speak: "English" to "what would you like to learn?".</summary>
    static bool IsSubject(Command command, Dialog? top, Heard heard, OpenQuestion? open) =>
        command is Command.Settings && WordBook.IsOnly(heard.Plain, "language-name") && IsAnswer(top, heard, open);

    /// <summary>
    /// True when the message only seems to ask for a dialog: it is other people's business ("book me a hotel"), or a question to which there is a
    /// sure answer ("how do I get a library card").
    /// </summary>
    bool IsQuestion(Heard heard, Dialog other, List<Command> wishes)
    {
        var own = wishes.OfType<Command.Answer>().Any(answer => !ofAnyMessage.Contains(answer.Slot));
        if (IsElsewhere(heard)) return !own;
        if (answers is null || !Asks(heard) || answers.Find(heard.Text, heard.Language, 1) is not [var best]) return false;
        var named = heard.Has($"start.{other.Id}");
        return best.Score >= Certain || (best.Score >= AnswerIndex.Sure && !own && !(named && wishes.Count > 0));
    }

    // Words of thanks and parting in any form; short ones are known to the lists of words already.
    static Command? Said(string? intent) => intent switch
    {
        "thanks" or "goodbye" => new Command.Thanks(),
        "greeting" => new Command.Greet(),
        "repeat" => new Command.Repeat(false),
        _ => null,
    };

    /// <summary>True when the message is put as a question.</summary>
    public static bool Asks(Heard heard) => heard.Has("ask") || heard.Text.Contains('?') || heard.Text.Contains('？');

    // "Book me a hotel" starts no booking of lectures.
    static bool IsElsewhere(Heard heard) => ScopeJudge.IsElsewhere(heard);

    /// <summary>A place on the map goes to the dialog we are in, else to the first that listens for one.</summary>
    IReadOnlyList<Command> Placed(Heard heard, TalkState state)
    {
        var top = state.Top is { } frame ? dialogs.First(d => d.Id == frame.Dialog) : null;
        if (top is not null && Answers(top, heard, state) is { Count: > 0 } answers) return answers;
        return dialogs.Select(d => (Dialog: d, Answers: Answers(d, heard))).FirstOrDefault(d => d.Answers.Count > 0) is { Dialog: { } other } found
            ? Started(other, found.Answers)
            : [];
    }

    /// <summary>One of the options that were shown: by its number, its label, or words that only it has.</summary>
    static Command? Picked(Heard heard, OpenQuestion open)
    {
        if (open.Options.Count == 0) return null;
        if (heard.OnlyChoice is { } number) return number <= open.Options.Count ? Pick(open, open.Options[number - 1]) : null;
        if (open.Kind != QuestionKind.Agreement && WordBook.Meaning(heard.Plain) == "say.last") return Pick(open, open.Options[^1]);
        var same = open.Options.Where(o => Heard.Tidy(o.Label) == heard.Plain).ToList();
        if (same.Count == 1) return Pick(open, same[0]);
        if (open.Kind != QuestionKind.Choice || heard.Plain.Length < 2 || WordBook.Meaning(heard.Plain) is not null) return null;
        var within = open.Options.Where(o => WordBook.Contains(Heard.Tidy(o.Label), heard.Plain)).ToList();
        return within.Count == 1 ? Pick(open, within[0]) : null;
    }

    static Command Pick(OpenQuestion open, Shown option) => open.Kind switch
    {
        QuestionKind.Agreement => option.Value == Talk.Yes ? new Command.Yes() : new Command.No(),
        QuestionKind.Menu => MenuChoice(option.Value),
        _ when option.Value == Talk.MoreChoice => new Command.Next(),
        _ => new Command.Choose(option.Value),
    };

    static Command MenuChoice(string value) =>
        value == Talk.HumanChoice ? new Command.Human() : new Command.Start(value, new Dictionary<string, string>());

    /// <summary>A message that is nothing but a word of command.</summary>
    static Command? Commanded(Heard heard, OpenQuestion? open)
    {
        if (open?.Kind == QuestionKind.Agreement)
        {
            if (WordBook.IsOnly(heard.Plain, "say.yes")) return new Command.Yes();
            if (WordBook.IsOnly(heard.Plain, "say.no")) return new Command.No();
        }
        else if (open is { Kind: QuestionKind.Choice or QuestionKind.Value })
        {
            if (open.Options is [var only] && WordBook.IsOnly(heard.Plain, "say.yes")) return Pick(open, only);
            if (WordBook.IsOnly(heard.Plain, "say.no")) return new Command.Cancel();
        }
        return WordBook.Meaning(heard.Plain) switch
        {
            "say.cancel" => new Command.Cancel(),
            "say.back" => new Command.Back(1),
            "say.more" => new Command.Next(),
            "say.repeat" => new Command.Repeat(false),
            "say.slower" => new Command.Repeat(true),
            "say.skip" => new Command.Skip(),
            "say.start-over" => new Command.StartOver(),
            "say.why" => new Command.Why(),
            "say.menu" => new Command.Menu(),
            "say.human" => new Command.Human(),
            "say.chinese" => new Command.Settings("language", nameof(Language.Chinese)),
            "say.english" => new Command.Settings("language", nameof(Language.English)),
            "say.greet" => new Command.Greet(),
            "say.thanks" => new Command.Thanks(),
            _ => null,
        };
    }

    /// <summary>The dialog the message asks for, when it is not the one we are in.</summary>
    Dialog? Wished(Heard heard, Dialog? top)
    {
        var best = dialogs.Select(d => (Dialog: d, Strength: d.Strength(heard))).MaxBy(d => d.Strength);
        if (best.Strength > 0) return best.Dialog == top || (top is not null && best.Strength < 2) ? null : best.Dialog;
        return top is { Waits: true } ? null : dialogs.FirstOrDefault(d => d.IsWishedIn(heard));
    }

    /// <summary>What a message tells a dialog.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="heard">The message.</param>
    /// <param name="within">The talk when it is the dialog we are in; null for one that would begin.</param>
    static List<Command> Answers(Dialog dialog, Heard heard, TalkState? within = null)
    {
        var found = new List<Command>();
        foreach (var slot in dialog.Slots)
        {
            var values = slot.Hear(heard, new Amid(within?.Open?.Slot, within?.Top?.Answers.GetValueOrDefault(slot.Name), within?.Open?.About));
            if (values is [var clear]) found.Add(new Command.Answer(slot.Name, clear));
            else if (values.Count > 1) found.Add(new Command.Unsure(slot.Name, values));
        }
        return found;
    }

    static IReadOnlyList<Command> Started(Dialog dialog, List<Command> answers) =>
    [
        new Command.Start(dialog.Id, answers.OfType<Command.Answer>().ToDictionary(a => a.Slot, a => a.Value)),
        .. answers.OfType<Command.Unsure>(),
    ];
}
