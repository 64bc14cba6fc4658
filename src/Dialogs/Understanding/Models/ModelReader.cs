using Dialogs.Guides;
using Dialogs.Talking;
using Dialogs.Understanding.Privacy;
using Dialogs.Understanding.Scopes;

namespace Dialogs.Understanding.Models;

/// <summary>Reads with a language model what the rules are not sure of. What it finds are proposals, of a closed set, and looked over.</summary>
sealed class ModelReader(IReadOnlyList<Dialog> dialogs, IReadOnlyList<IAnswers> answers)
{
    const int ShortestMessage = 4;

    // From so long on a message tells more than one thing, and the rules hear only what they know.
    const int LongChinese = 30;
    const int LongEnglish = 100;

    readonly ModelCommands commands = new(dialogs);

    /// <summary>What the model makes of the message; null when the rules are sure of it, or the model says nothing that stands.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="state">The conversation.</param>
    /// <param name="rules">What the rules make of it.</param>
    /// <param name="model">What it may be asked.</param>
    public async Task<IReadOnlyList<Command>?> Read(Heard heard, TalkState state, IReadOnlyList<Command> rules, Allowance model)
    {
        if (!model.IsLeft || heard.At is not null || heard.Plain.Length < ShortestMessage || IsSure(heard, state, rules)) return null;
        if (Redactor.Redact(heard.Text, heard.Language) is not { } words) return null;
        var top = Top(state);
        var reply = await model.Ask(new(ModelPurpose.Reading, ReadingPrompt.Instructions(heard, top, state.Open), words, ReadingPrompt.Schema));
        return reply is not null && commands.Of(reply, heard, state) is { Count: > 0 } read ? read : null;
    }

    /// <summary>True when the rules need no help: a tap, a word of command, a clear wish, a question that is answered.</summary>
    bool IsSure(Heard heard, TalkState state, IReadOnlyList<Command> rules) => rules switch
    {
        [] => Top(state)?.Unclear(heard, state.Open) is not null,
        [Command.Question] => SmallTalk.Knows(Intent.In(heard.Plain, heard.Language)?.Id) || answers.Any(each => each.To(heard, state.Open?.About) is not null),
        [Command.Start start, ..] => !IsLong(heard) && (start.Dialog == FollowGuide.DialogId || !heard.Has("ask.detail")),
        [Command.Answer, ..] or [Command.Unsure, ..] => !IsLong(heard),
        _ => true,
    };

    static bool IsLong(Heard heard) => heard.Plain.Length > (heard.Language == Learning.Language.Chinese ? LongChinese : LongEnglish);

    Dialog? Top(TalkState state) => state.Top is { } frame ? dialogs.FirstOrDefault(each => each.Id == frame.Dialog) : null;
}
