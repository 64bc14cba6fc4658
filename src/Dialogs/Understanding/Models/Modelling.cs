using Dialogs.Answers.Worded;
using Dialogs.Talking;
using Learning.Answers;

namespace Dialogs.Understanding.Models;

/// <summary>What a message asks of the talk, once a language model has helped where it could.</summary>
/// <param name="Commands">What is carried out.</param>
/// <param name="ByModel">True when the model proposed them, and not the rules.</param>
/// <param name="Worded">What it worded to a question that nothing else answers; null for none.</param>
sealed record Read(IReadOnlyList<Command> Commands, bool ByModel = false, Worded? Worded = null);

/// <summary>
/// Reads what a message asks of the talk: by rules, and where they are not sure by a language model, which also words an answer to what nothing else answers; all of
/// it together within <see cref="ModelLimits.InTurn"/>. Without a model, or when it says nothing that stands, the turn goes on as the rules have it.
/// </summary>
sealed class Modelling(
    ILanguageModel model, ModelLimits limits, IReadOnlyList<Dialog> dialogs, IReadOnlyList<IAnswers> answers, AnswerIndex known, WordAnswer words, TimeProvider clock)
{
    readonly Reader rules = new(dialogs, known);
    readonly ModelReader reader = new(dialogs, answers);

    /// <summary>The commands of the message: those of the rules, or what the model made of it.</summary>
    public async Task<Read> Read(TalkState state, Heard heard, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var ruled = rules.Read(heard, state);
        if (!model.IsOn) return new(ruled);
        // Of a process's first message the rules alone take a while: whoever waits does not wait longer for it.
        var left = limits.InTurn - clock.GetElapsedTime(began);
        using var late = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock);
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        var allowance = new Allowance(model, limits, state, heard.Now, inTime.Token);
        var proposed = await reader.Read(heard, state, ruled, allowance);
        var commands = proposed ?? ruled;
        var asks = commands.Any(command => command is Command.Question) && !answers.Any(each => !each.Declines && each.To(heard, state.Open?.About) is not null);
        return new(commands, proposed is not null, asks ? await words.To(heard, state.Open?.About, allowance) : null);
    }
}
