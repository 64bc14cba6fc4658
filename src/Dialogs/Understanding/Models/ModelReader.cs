using Dialogs.Guides;
using Dialogs.Talking;
using Dialogs.Understanding.Scopes;
using Learning;

namespace Dialogs.Understanding.Models;

/// <summary>Reads with a language model what the rules are not sure of. What it finds are proposals, of a closed set, and looked over.</summary>
sealed class ModelReader(IReadOnlyList<Dialog> dialogs, IReadOnlyList<IAnswers> answers)
{
    const int ShortestMessage = 4;

    // Up to so many characters, Chinese and English, what the rules hear is likely all that was said.
    static readonly (int Chinese, int English) plainly = (20, 60);
    static readonly (int Chinese, int English) byChance = (12, 30);

    readonly ModelCommands commands = new(dialogs);

    /// <summary>What the model makes of the message; null when the rules are sure of it, or the model says nothing that stands.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="state">The conversation.</param>
    /// <param name="rules">What the rules make of it.</param>
    /// <param name="model">What it may be asked.</param>
    public async Task<IReadOnlyList<Command>?> Read(Heard heard, TalkState state, IReadOnlyList<Command> rules, Allowance model)
    {
        if (!model.IsLeft || heard.At is not null || heard.Plain.Length < ShortestMessage || IsSure(heard, state, rules)) return null;
        if (heard.Redacted is not { } words) return null;
        var top = Top(state);
        var reply = await model.Ask(new(ModelPurpose.Reading, ReadingPrompt.Instructions(heard, top, state.Open), words, ReadingPrompt.Schema));
        return reply is not null && commands.Of(reply, heard, state) is { Count: > 0 } read ? read : null;
    }

    /// <summary>True when the rules need no help: a tap, a word of command, a clear wish, a question that is answered.</summary>
    bool IsSure(Heard heard, TalkState state, IReadOnlyList<Command> rules) => rules switch
    {
        [] => Top(state)?.Unclear(heard, state.Open) is not null,
        [Command.Question] => IsWithin(heard, plainly) && IsAnswered(heard, state),
        [Command.Start start, ..] => IsWithin(heard, IsNamed(heard, start.Dialog) ? plainly : byChance) && (start.Dialog == FollowGuide.DialogId || !heard.Has("ask.detail")),
        [Command.Answer, ..] or [Command.Unsure, ..] => IsWithin(heard, rules.OfType<Command.Answer>().Any(answer => answer.Slot == state.Open?.Slot) ? plainly : byChance),
        _ => true,
    };

    bool IsAnswered(Heard heard, TalkState state) =>
        SmallTalk.Knows(Intent.In(heard.Plain, heard.Language)?.Id) || answers.Any(each => each.To(heard, state.Open?.About) is not null);

    /// <summary>True when the message asks for the dialog by words that are for it, and does not only hold something that it listens for.</summary>
    bool IsNamed(Heard heard, string id) => dialogs.First(each => each.Id == id).Strength(heard) > 0;

    static bool IsWithin(Heard heard, (int Chinese, int English) length) => heard.Plain.Length <= (heard.Language == Language.Chinese ? length.Chinese : length.English);

    Dialog? Top(TalkState state) => state.Top is { } frame ? dialogs.FirstOrDefault(each => each.Id == frame.Dialog) : null;
}
