using System.ComponentModel;
using Learning;
using Learning.Answers;
using Learning.Questions;
using Learning.Staff;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningBot.Staff.Api;

/// <summary>Questions that ask the same, under the one that was asked first.</summary>
/// <param name="Id">Id of that one.</param>
/// <param name="Text">Its words; empty when their time was over.</param>
/// <param name="Language">Its language.</param>
/// <param name="State">How it stands.</param>
/// <param name="People">How many people asked.</param>
/// <param name="Questions">How many questions they are.</param>
/// <param name="AskedAt">Since when it waits, UTC.</param>
/// <param name="Promised">By when an answer was promised, UTC; null for no time.</param>
/// <param name="Late">True when it waits longer than that.</param>
/// <param name="Assigned">True when somebody takes care of it.</param>
/// <param name="Keeper">Their name, if you may know of them; null also for nobody.</param>
/// <param name="Districts">Ids of the districts of those who asked, as far as known.</param>
/// <param name="Guide">Id of the guide in which it came up; null for none.</param>
/// <param name="GuideStep">The step of the guide.</param>
sealed record QuestionLine(
    long Id, string Text, Language Language, QuestionState State, int People, int Questions, DateTime AskedAt, DateTime? Promised, bool Late, bool Assigned, string? Keeper,
    IReadOnlyList<string> Districts, string? Guide, int? GuideStep)
{
    /// <summary>A group as it is listed.</summary>
    public static QuestionLine Of(QuestionRow row)
    {
        var (group, lead) = (row.Group, row.Group.Lead);
        return new(lead.Id, lead.Text, lead.Language, lead.State, group.People, group.Questions.Count, lead.AskedAt, group.Promised, row.Late, group.AssignedTo is not null, row.Keeper, row.Districts, lead.Guide, lead.GuideStep);
    }
}

/// <summary>A question, and all that ask the same.</summary>
/// <param name="Question">It.</param>
/// <param name="Wordings">The ways in which it was put, at most 50.</param>
sealed record QuestionSeen(QuestionLine Question, IReadOnlyList<string> Wordings);

/// <summary>An answer to a question.</summary>
/// <param name="Told">How many people are told, as it was shown: whoever answers has seen the number.</param>
/// <param name="Chinese">The answer in Chinese; null for none.</param>
/// <param name="English">The answer in English; null for none.</param>
/// <param name="ChineseTitle">The question as others see it, in Chinese; needed where nobody asked in it.</param>
/// <param name="EnglishTitle">The same in English.</param>
/// <param name="Also">Ids of other questions that it answers too.</param>
sealed record AnswerGiven(int? Told, string? Chinese, string? English, string? ChineseTitle, string? EnglishTitle, IReadOnlyList<long>? Also);

/// <summary>A question that was answered.</summary>
/// <param name="Answer">Id of the answer.</param>
/// <param name="Questions">How many questions it answers.</param>
/// <param name="Told">How many people are told.</param>
sealed record QuestionAnswered(string Answer, int Questions, int Told);

/// <summary><c>/staff/api/v1/questions</c>.</summary>
static class QuestionsApi
{
    const int mostWordings = 50;

    /// <summary>Opens it.</summary>
    public static void MapQuestions(this RouteGroupBuilder all)
    {
        var api = all.MapGroup("/questions").WithTags("questions");
        api.MapGet("", All).RequireAuthorization(StaffPolicies.Sees).WithSummary("The questions that wait, in groups that ask the same, late ones first.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/{id:long}", One).RequireAuthorization(StaffPolicies.Sees).WithSummary("One question.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/{id:long}/answer", Answer).RequireAuthorization(StaffPolicies.RunsProven).WithSummary("Answers a question once, for all who asked it. It cannot be taken back.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<Results<Ok<Listed<QuestionLine>>, ProblemHttpResult>> All(
        HttpContext http,
        QuestionPages questions,
        CancellationToken gone,
        [Description("guide for those that came up in a guide, other for the rest.")] string? about = null,
        [Description("mine for those you take care of, nobody for those that nobody does.")] string? who = null,
        [Description("Id of a district of those who asked.")] string? district = null,
        [Description("Words in it.")] string? find = null,
        [Description("The next of the page before.")] string? after = null)
    {
        if (about is not (null or "guide" or "other")) return http.Problem(new ParameterIsWrong(nameof(about)));
        if (who is not (null or "mine" or "nobody")) return http.Problem(new ParameterIsWrong(nameof(who)));
        var mark = QuestionMark.Read(after);
        if (after is not null && mark is null) return http.Problem(new ParameterIsWrong(nameof(after)));
        var found = await questions.Of(http.Me(), new()
        {
            InGuide = about is null ? null : about == "guide",
            Mine = who == "mine",
            Free = who == "nobody",
            District = district,
            Words = find?.Trim() is { Length: > 0 } words ? words : null,
            After = mark,
        }, gone);
        return TypedResults.Ok(new Listed<QuestionLine>([.. found.Rows.Select(QuestionLine.Of)], found.More ? found.Rows[^1].Mark.ToString() : null));
    }

    static async Task<Results<Ok<QuestionSeen>, NotFound>> One(long id, HttpContext http, QuestionPages questions, CancellationToken gone) =>
        await questions.Find(id, http.Me(), Purpose.See, gone) is { } row
            ? TypedResults.Ok(new QuestionSeen(QuestionLine.Of(row), [.. row.Group.Wordings.Take(mostWordings)]))
            : TypedResults.NotFound();

    static async Task<Results<Ok<QuestionAnswered>, NotFound, ProblemHttpResult>> Answer(
        long id, AnswerGiven given, HttpContext http, QuestionPages questions, AnswerQuestion answer, AnswerLint lint, CancellationToken gone)
    {
        if (await questions.Find(id, http.Me(), Purpose.Change, gone) is not { Group.Lead: var lead }) return TypedResults.NotFound();
        if (lead.State != QuestionState.Open) return http.Problem(new NotWaiting(id, lead.State));
        var (texts, also) = (Written(given.Chinese, given.English), given.Also ?? []);
        if (texts.Count == 0) return http.Problem(new NothingSaid());
        if (lint.Read(texts).FirstOrDefault(it => it.Forbids) is { } fault) return http.Problem(new AnswerLeadsElsewhere(fault.What));
        var told = await questions.People(id, also, http.Me(), gone);
        if (given.Told != told) return http.Problem(new CountDiffers(told));
        var decided = await answer.Decide(new(id) { Texts = texts, Titles = Written(given.ChineseTitle, given.EnglishTitle), Also = also }, http.By(), gone);
        return decided.Done ? TypedResults.Ok(new QuestionAnswered(decided.Result.Answer, decided.Result.Questions, decided.Result.People)) : http.Problem(decided.Refusal);
    }

    static Dictionary<Language, string> Written(string? chinese, string? english)
    {
        var texts = new Dictionary<Language, string>();
        if (!string.IsNullOrWhiteSpace(chinese)) texts[Language.Chinese] = chinese;
        if (!string.IsNullOrWhiteSpace(english)) texts[Language.English] = english;
        return texts;
    }
}
