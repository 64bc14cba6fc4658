using Dialogs.Talking;
using Learning;

namespace Dialogs.Understanding;

/// <summary>Reads by rules what a message asks of the talk: first what was asked, then words of command, then anything a dialog listens for.</summary>
sealed class Reader(IReadOnlyList<Dialog> dialogs)
{
    /// <summary>The commands of a message, in the order they are carried out; empty when nothing is understood.</summary>
    public IReadOnlyList<Command> Read(Heard heard, TalkState state)
    {
        if (heard.At is not null) return Placed(heard, state);
        if (heard.Plain.Length == 0) return [];
        if (state.Open is { } open && Picked(heard, open) is { } picked) return [picked];
        if (Commanded(heard, state.Open) is { } command) return [command];

        var top = state.Top is { } frame ? dialogs.First(d => d.Id == frame.Dialog) : null;
        var other = Wished(heard, top);
        if (other is not null) return Started(other, Answers(other, heard, null));
        if (top is not null && Answers(top, heard, state.Open) is { Count: > 0 } answers) return answers;
        return WordBook.FindsIn(heard.Plain, "ask") > 0 || heard.Text.Contains('?') || heard.Text.Contains('？') ? [new Command.Question(heard.Plain)] : [];
    }

    /// <summary>A place on the map goes to the dialog we are in, else to the first that listens for one.</summary>
    IReadOnlyList<Command> Placed(Heard heard, TalkState state)
    {
        var top = state.Top is { } frame ? dialogs.First(d => d.Id == frame.Dialog) : null;
        if (top is not null && Answers(top, heard, state.Open) is { Count: > 0 } answers) return answers;
        return dialogs.Select(d => (Dialog: d, Answers: Answers(d, heard, null))).FirstOrDefault(d => d.Answers.Count > 0) is { Dialog: { } other } found
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
        var best = dialogs.Select(d => (Dialog: d, Strength: WordBook.FindsIn(heard.Plain, $"start.{d.Id}"))).MaxBy(d => d.Strength);
        if (best.Strength > 0) return best.Dialog == top || (top is not null && best.Strength < 2) ? null : best.Dialog;
        return top is null ? dialogs.FirstOrDefault(d => d.IsWishedIn(heard)) : null;
    }

    static List<Command> Answers(Dialog dialog, Heard heard, OpenQuestion? open)
    {
        var found = new List<Command>();
        foreach (var slot in dialog.Slots)
        {
            var values = slot.Hear(heard, asked: slot.Name == open?.Slot);
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
