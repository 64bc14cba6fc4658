using System.Text.Encodings.Web;
using System.Text.Json;
using Dialogs.Understanding.Models;
using Dialogs.Understanding.Privacy;
using Learning;
using Learning.Answers;
using Learning.City;
using Learning.Staff;

namespace LearningBot.Staff.Drafts;

/// <summary>
/// Has a language model draft what staff write. It is shown the text without names, numbers and addresses; its draft goes nowhere but into the form, and staff read
/// it, change it, and keep it or not.
/// </summary>
sealed class Drafting(ILanguageModel model, DraftLimits limits, AnswerIndex answers, CityClock clock)
{
    const int MostTokens = 1200;
    const int MostAlike = 5;
    const int LongestRecord = 1200;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { MaxDepth = 4, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>False when no model may be asked; then nothing about drafts is shown.</summary>
    public bool IsOn => model.IsOn;

    /// <summary>Drafts a text in one language from what is written in both.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="chinese">The Chinese.</param>
    /// <param name="english">The English.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Draft> Of(DraftWish wish, string? chinese, string? english, StaffAccount by, CancellationToken cancel) => wish switch
    {
        DraftWish.ToEnglish => Reworded(chinese, Language.Chinese, new(Language.English, english ?? ""), DraftPrompts.Translating(Language.English), by, cancel),
        DraftWish.ToChinese => Reworded(english, Language.English, new(Language.Chinese, chinese ?? ""), DraftPrompts.Translating(Language.Chinese), by, cancel),
        DraftWish.PlainerChinese => Reworded(chinese, Language.Chinese, new(Language.Chinese, chinese ?? ""), DraftPrompts.Simplifying(Language.Chinese), by, cancel),
        _ => Reworded(english, Language.English, new(Language.English, english ?? ""), DraftPrompts.Simplifying(Language.English), by, cancel),
    };

    /// <summary>Drafts plainer words for a step of a guide.</summary>
    public Task<Draft> OfStep(string? says, Language language, StaffAccount by, CancellationToken cancel) =>
        Reworded(says, language, new(language, says ?? ""), DraftPrompts.Guiding(language), by, cancel);

    /// <summary>Drafts the answer to a question from those known answers that are most like it.</summary>
    /// <param name="question">The question, in the person's words.</param>
    /// <param name="language">Its language, and the draft's.</param>
    /// <param name="before">What is written already.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Draft> ToQuestion(string question, Language language, string? before, StaffAccount by, CancellationToken cancel)
    {
        Draft none = new(language, before ?? "");
        var alike = answers.Find(question, language, MostAlike).Select(hit => hit.Answer).ToList();
        if (alike.Count == 0) return none with { Why = NoDraft.NotKnown };
        var records = JsonSerializer.Serialize(alike.Select(it => new { it.Question, Says = it.Text[..Math.Min(it.Text.Length, LongestRecord)] }), json);
        var request = Redactor.Redact(question, language) is { } words
            ? new ModelRequest(ModelPurpose.Drafting, DraftPrompts.Answering(language), words, DraftPrompts.Answer) { Records = records, MostTokens = MostTokens } : null;
        var draft = await Asked(request, none, by, cancel);
        if (draft.Text is not { } text) return draft;
        var known = string.Join('\n', alike.Select(it => $"{it.Question}\n{it.Text}"));
        return draft with { Added = DraftFacts.OnlyIn(text, language, $"{known}\n{question}", language, Now) };
    }

    DateTimeOffset Now => clock.InCity(clock.Now);

    async Task<Draft> Reworded(string? from, Language fromLanguage, Draft none, string instructions, StaffAccount by, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(from)) return none with { Why = NoDraft.Nothing };
        var request = Redactor.RedactNotice(from) is { } words ? new ModelRequest(ModelPurpose.Drafting, instructions, words, DraftPrompts.Text) { MostTokens = MostTokens } : null;
        var draft = await Asked(request, none, by, cancel);
        return draft.Text is not { } text ? draft : draft with
        {
            Added = DraftFacts.OnlyIn(text, none.Language, from, fromLanguage, Now),
            Missing = DraftFacts.OnlyIn(from, fromLanguage, text, none.Language, Now),
        };
    }

    async Task<Draft> Asked(ModelRequest? request, Draft none, StaffAccount by, CancellationToken cancel)
    {
        if (request is null) return none with { Why = NoDraft.Private };
        using var place = limits.Take(by.Id);
        if (!place.IsAcquired) return none with { Why = NoDraft.TooMany };
        if (await model.Ask(request, cancel) is not { } reply || Read(reply.Text) is not { } told) return none with { Why = NoDraft.NoReply };
        if (told.Known == false) return none with { Why = NoDraft.NotKnown };
        var text = request.Words.PutBack(told.Text ?? "").ReplaceLineEndings("\n").Trim();
        // A mark that nothing stands for is no word.
        return text.Length == 0 || text.Contains('⟨', StringComparison.Ordinal) ? none with { Why = NoDraft.NoReply } : none with { Text = text };
    }

    static Told? Read(string reply)
    {
        try
        {
            return JsonSerializer.Deserialize<Told>(reply, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    sealed record Told(bool? Known, string? Text);
}
