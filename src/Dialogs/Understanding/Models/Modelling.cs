using Dialogs.Answers.Worded;
using Dialogs.Talking;

namespace Dialogs.Understanding.Models;

/// <summary>What a message asks of the talk, once a language model has helped where it could.</summary>
/// <param name="Commands">What is carried out.</param>
/// <param name="ByModel">True when the model proposed them, and not the rules.</param>
/// <param name="Worded">What it worded to a question that nothing else answers; null for none.</param>
sealed record Read(IReadOnlyList<Command> Commands, bool ByModel = false, Worded? Worded = null);

/// <summary>
/// Where a language model comes into a turn: it reads what the rules are not sure of, and words an answer to what nothing else answers; both together within
/// <see cref="ModelLimits.InTurn"/>. Without one, or when it says nothing that stands, the turn goes on as the rules have it.
/// </summary>
sealed class Modelling(ILanguageModel model, ModelLimits limits, IReadOnlyList<Dialog> dialogs, IReadOnlyList<IAnswers> answers, WordAnswer words, TimeProvider clock)
{
    readonly ModelReader reader = new(dialogs, answers);

    /// <summary>The commands of the message: those of the rules, or what the model made of it.</summary>
    public async Task<Read> Help(TalkState state, Heard heard, IReadOnlyList<Command> rules, CancellationToken cancel)
    {
        if (!model.IsOn) return new(rules);
        using var late = new CancellationTokenSource(limits.InTurn, clock);
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        var allowance = new Allowance(model, limits, state, heard.Now, inTime.Token);
        var proposed = await reader.Read(heard, state, rules, allowance);
        var commands = proposed ?? rules;
        var asks = commands.Any(command => command is Command.Question) && !answers.Any(each => !each.Declines && each.To(heard, state.Open?.About) is not null);
        return new(commands, proposed is not null, asks ? await words.To(heard, state.Open?.About, allowance) : null);
    }
}
