using Dialogs.Lines;
using Learning.Answers;

namespace Dialogs.Answers;

/// <summary>What is said of frequent questions.</summary>
static class AnswerLines
{
    public const string None = "none";

    public static readonly Line WhatToAsk = new("answers.what-to-ask");
    public static readonly Line NotPassed = new("answers.not-passed");
    public static readonly Line Passed = new("answers.passed");

    public static Line Answer(Answer answer) => answer.Source == Learning.Answers.Answer.Staff
        ? new("answers.answer-by-staff", ("text", answer.Text))
        : answer.Source is { } source
        ? new("answers.answer-from", ("text", answer.Text), ("source", source))
        : new("answers.answer", ("text", answer.Text));

    public static Line ThisMayHelp(Answer answer) => new("answers.this-may-help", ("question", answer.Question), ("answer", Answer(answer)));

    public static Line ShallIStillPass(string question) => new("answers.shall-i-still-pass", ("question", question));

    public static Line MayHelp => new("answers.may-help");

    public static Line ShallIPass(string question) => new("answers.shall-i-pass", ("question", question));

    public static Line TooMany(int most) => new("answers.too-many", ("most", most));

    public static Option Option(Answer? answer) => answer is null
        ? new(None, new Line("answers.none-of-these"))
        : new(answer.Id, new Line("answers.question", ("text", answer.Question)));
}
