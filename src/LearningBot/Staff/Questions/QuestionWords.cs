using Learning.City;
using Learning.Guides;
using Learning.Questions;
using LearningBot.Staff.Manner;
using LearningBot.Staff.People;

namespace LearningBot.Staff.Questions;

/// <summary>How the console speaks of questions.</summary>
sealed class QuestionWords(Said said, CityClock clock, PersonWords people, GuideShelf guides)
{
    /// <summary>How long it waits.</summary>
    public string Waits(DateTime asked) => (clock.Now - asked) switch
    {
        { TotalHours: < 1 } => said["questions.waits.new"],
        { TotalHours: < 48 } hours => said["questions.waits.hours", (int)hours.TotalHours],
        var days => said["questions.waits.days", (int)days.TotalDays],
    };

    /// <summary>Who takes care of it.</summary>
    public string Keeper(QuestionRow row) => row.Group.AssignedTo is null ? said["questions.nobody"] : row.Keeper ?? said["questions.somebody"];

    /// <summary>The title of a guide.</summary>
    public string Guide(string id) => guides.Find(id, said.Language)?.Title ?? id;

    /// <summary>Where in a guide it came up; null when in none.</summary>
    public string? Where(Question question) => question.Guide is { } guide
        ? said["questions.in-guide", guides.Find(guide, question.Language)?.Title ?? guide, question.GuideStep ?? 0]
        : null;

    /// <summary>The districts of those who asked.</summary>
    public string Districts(QuestionRow row) => row.Districts.Count == 0 ? people.District(null) : string.Join(said["questions.and"], row.Districts.Select(people.District));

    /// <summary>What is the matter with an answer.</summary>
    public string Fault(Learning.Answers.AnswerFault fault) => said[$"AnswerFaultKind.{fault.Kind}", fault.Language, fault.What];
}
