using System.Text.Json;
using Dialogs.Talking;

namespace Dialogs.Understanding.Models;

/// <summary>
/// Makes commands of a model's reply. Nothing in it is taken as it stands: a dialog must be one that may be proposed, an option one that was shown, and the words
/// for a slot are heard by that slot like a person's own, and kept only as far as the city's records know them.
/// </summary>
sealed class ModelCommands(IReadOnlyList<Dialog> dialogs)
{
    const int MostCommands = 2;
    const int LongestWords = 100;

    static readonly JsonSerializerOptions strict = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    /// <summary>The commands; empty when the reply is not of the form that was asked for, or nothing of it stands.</summary>
    public IReadOnlyList<Command> Of(string reply, Heard heard, TalkState state)
    {
        if (Read(reply) is not { Commands: { } proposed }) return [];
        var commands = proposed.Where(each => each is not null).Take(MostCommands).Select(each => Of(each, heard, state)).OfType<Proposal>().SelectMany(each => each.Commands).ToList();
        // What begins last is talked of first.
        return [.. commands.Where(each => each is not Command.Start), .. commands.OfType<Command.Start>().Reverse()];
    }

    static Reply? Read(string reply)
    {
        try
        {
            return JsonSerializer.Deserialize<Reply>(reply, strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    Proposal? Of(Proposed proposed, Heard heard, TalkState state) => proposed.Name switch
    {
        "start" => Start(proposed, heard),
        "answer" => Answer(proposed, heard, state),
        "choose" => Choice(proposed, state),
        "question" => new(new Command.Question(heard.Plain)),
        "human" => new(new Command.Human()),
        "next" => new(new Command.Next()),
        "back" => new(new Command.Back(1)),
        "repeat" => new(new Command.Repeat(false)),
        "skip" => new(new Command.Skip()),
        "cancel" => new(new Command.Cancel()),
        "start-over" => new(new Command.StartOver()),
        "why" => new(new Command.Why()),
        "menu" => new(new Command.Menu()),
        "greet" => new(new Command.Greet()),
        "thanks" => new(new Command.Thanks()),
        "no" when state.Open?.Kind == QuestionKind.Agreement => new(new Command.No()),
        _ => null,
    };

    Proposal? Start(Proposed proposed, Heard heard)
    {
        if (proposed.Dialog is not { } id || !Prompts.Ours.Dialogs.ContainsKey(id) || dialogs.FirstOrDefault(each => each.Id == id) is not { } dialog) return null;
        var values = Values(proposed, dialog, heard).ToDictionary(each => each.Slot, each => each.Value);
        return new(new Command.Start(id, values));
    }

    Proposal? Answer(Proposed proposed, Heard heard, TalkState state)
    {
        if (state.Top is not { } frame || dialogs.FirstOrDefault(each => each.Id == frame.Dialog) is not { } dialog) return null;
        return new([.. Values(proposed, dialog, heard, new(state)).Select(each => new Command.Answer(each.Slot, each.Value))]);
    }

    static Proposal? Choice(Proposed proposed, TalkState state) =>
        state.Open is { Kind: QuestionKind.Choice } open && proposed.Option is >= 1 and var number && number <= open.Options.Count
            ? new(open.Options[number - 1].Value == Talk.MoreChoice ? new Command.Next() : new Command.Choose(open.Options[number - 1].Value)) : null;

    static IEnumerable<(string Slot, string Value)> Values(Proposed proposed, Dialog dialog, Heard heard, Within? within = null)
    {
        if (!Prompts.Ours.Dialogs.TryGetValue(dialog.Id, out var may)) yield break;
        foreach (var (name, words) in (proposed.Slots ?? []).OfType<Filled>().DistinctBy(each => each.Slot))
        {
            if (words is not { Length: > 0 and <= LongestWords } || !may.Slots.Contains(name)) continue;
            var slot = dialog.Slots.First(each => each.Name == name);
            var said = new Heard(words, heard.Language, heard.Now);
            var values = slot.Hear(said, new Amid(name, within?.Kept(name), within?.About));
            if (values is [var value] && slot.Known(value) is { } known) yield return (name, known);
        }
    }

    /// <summary>The talk the answers are given in.</summary>
    sealed record Within(TalkState State)
    {
        public string? About => State.Open?.About;

        public string? Kept(string slot) => State.Top?.Answers.GetValueOrDefault(slot);
    }

    sealed record Proposal(params IReadOnlyList<Command> Commands);

    sealed record Reply(IReadOnlyList<Proposed>? Commands);

    sealed record Proposed(string? Name, string? Dialog, IReadOnlyList<Filled?>? Slots, int? Option);

    sealed record Filled(string Slot, string? Words);
}
