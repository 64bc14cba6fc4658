using System.Globalization;
using Learning;
using Learning.Questions;

namespace LearningBot.Commands;

/// <summary>The questions that people asked of staff.</summary>
static class QuestionsCommand
{
    const string zh = "--zh";
    const string en = "--en";
    const string zhTitle = "--question-zh";
    const string enTitle = "--question-en";
    const string also = "--also";
    const string only = "--only";
    const string until = "--until";

    static readonly Operand id = new("ID", "The question's number, as \"questions list\" shows it.");

    /// <summary>The command.</summary>
    public static Command Command { get; } = Several.Of("questions", "Shows what people asked of staff, and answers it once for all who asked.",
        new("questions list", "Shows the open questions in groups that ask the same.", ShowAll) { Options = [AsStaff.Option] },
        new("questions show", "Shows a question, and all that ask the same.", Show) { Operands = [id], Options = [AsStaff.Option] },
        new("questions answer", "Answers a question and all that ask the same.", Answer)
        {
            Operands = [id],
            Options =
            [
                new(zh, "The answer in Chinese; @FILE reads it from a file.", "TEXT"), new(en, "The answer in English; @FILE reads it from a file.", "TEXT"),
                new(zhTitle, "The question as people are shown it, in Chinese.", "TEXT"), new(enTitle, "The same in English.", "TEXT"),
                new(also, "Other questions that it answers too, such as in the other language.", "ID,ID"), new(only, "Answers only these, not those that ask the same."),
                new(until, "The day after which it is of no use and is not sent any more.", "YYYY-MM-DD"), AsStaff.Option, AsStaff.Reason,
            ],
            Notes = "Everybody who asked and waits is told by day. The answer joins the frequent ones at once, with the wordings in which it was asked, and \"check\" tells from then on whether they find it.",
        },
        new("questions close", "Puts a question aside; nobody is told.", Close) { Operands = [id], Options = [AsStaff.Option, AsStaff.Reason] });

    static async Task<int> ShowAll(Call call)
    {
        await using var records = await Records.Opened(call);
        var groups = await records.Get<QuestionInbox>().Open(await AsStaff.Of(call, records), call.Cancel);
        if (groups.Count == 0) await call.Terminal.Out.WriteLineAsync("No question waits for an answer.");
        foreach (var group in groups)
            await call.Terminal.Out.WriteLineAsync($"{group.Lead.Id,6} {group.People,5} asked since {group.Lead.AskedAt:yyyy-MM-dd HH:mm}{Promised(group)}  {Written.Short(group.Lead.Text)}");
        return Exit.Ok;
    }

    static async Task<int> Show(Call call)
    {
        var number = Number(call.Operands[0]);
        await using var records = await Records.Opened(call);
        var group = await records.Get<QuestionInbox>().Find(number, await AsStaff.Of(call, records), call.Cancel) ?? throw new FailedException(QuestionRefused.Why(new NoSuchQuestion(number)));
        var lead = group.Lead;
        await call.Terminal.Out.WriteLineAsync($"{group.People} asked, in {group.Wordings.Count} wordings, since {lead.AskedAt:yyyy-MM-dd HH:mm}{Promised(group)}; {QuestionRefused.Word(lead.State)}.");
        foreach (var it in group.Questions) await call.Terminal.Out.WriteLineAsync($"{it.Id,6} {(it.Language == Language.Chinese ? "zh" : "en")} {it.Text}{Where(it)}");
        return Exit.Ok;
    }

    static async Task<int> Answer(Call call)
    {
        var given = new StaffAnswer(Number(call.Operands[0]))
        {
            Texts = await Texts(call, zh, en),
            Titles = await Texts(call, zhTitle, enTitle),
            Also = [.. (call.Value(also) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Number)],
            Only = call.Has(only),
        };
        if (given.Texts.Count == 0) throw new MisusedException($"questions answer needs {zh} TEXT or {en} TEXT, or both.");
        await using var records = await Records.Opened(call);
        if (call.Value(until) is { } day) given = given with { UselessAfter = Day(day, records) };
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        var answered = Done(await records.Get<AnswerQuestion>().Decide(given, by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync($"{answered.Questions:N0} questions are answered; {answered.People:N0} people are told, as far as they want messages. The answer is {answered.Answer}.");
        return Exit.Ok;
    }

    static async Task<int> Close(Call call)
    {
        var number = Number(call.Operands[0]);
        await using var records = await Records.Opened(call);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        Done(await records.Get<CloseQuestion>().Decide(number, by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync($"Question {number} is put aside.");
        return Exit.Ok;
    }

    static async Task<Dictionary<Language, string>> Texts(Call call, string chinese, string english)
    {
        var texts = new Dictionary<Language, string>();
        if (await Written.Text(call, chinese) is { } one) texts[Language.Chinese] = one;
        if (await Written.Text(call, english) is { } other) texts[Language.English] = other;
        return texts;
    }

    static long Number(string word) => Written.Number(word, "question", "questions list");

    static DateTime Day(string word, Records records) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? records.Get<Learning.City.CityClock>().Local(day.AddDays(1).ToDateTime(default)).UtcDateTime
        : throw new MisusedException($"{until} needs a day such as 2026-12-31, not \"{word}\".");

    static string Promised(QuestionGroup group) => group.Promised is { } promised ? $", promised {promised:yyyy-MM-dd HH:mm}" : "";

    static string Where(Question question) => question.Guide is { } guide ? $"  (in the guide {guide}, step {question.GuideStep})" : "";

    static T Done<T>(Decided<T> decided)
        where T : class => decided.Result ?? throw new FailedException(QuestionRefused.Why(decided.Refusal!));
}
