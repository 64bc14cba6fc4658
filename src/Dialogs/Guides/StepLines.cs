using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>A step as it is shown: one message with its text, its picture and at most three choices.</summary>
/// <param name="guide">The guide.</param>
/// <param name="step">The step.</param>
sealed class StepLines(Guide guide, GuideStep step)
{
    /// <summary>The whole step.</summary>
    public Line Whole => With(
        new Line("guides.step", ("step", step.Number), ("steps", guide.Steps.Count), ("title", step.Title), ("text", step.Text), ("see", step.See), ("careful", Noted("careful", step.Careful)), ("tip", Noted("tip", step.Tip))) with
        {
            Speak = new("guides.step-spoken", ("step", step.Number), ("steps", guide.Steps.Count), ("text", step.Say ?? step.Text), ("see", step.See), ("careful", Noted("careful", step.Careful))),
            Picture = Picture,
        },
        Usual);

    /// <summary>Where we are, after something else was said.</summary>
    public Line Still => With(new("guides.still", ("step", step.Number), ("steps", guide.Steps.Count), ("title", step.Title)), Usual);

    /// <summary>Its sentences, and at the end what is to be seen, one at a time.</summary>
    public IReadOnlyList<string> Parts => [.. Sentences.Of(step.Text), step.See];

    /// <summary>One of the parts, from 0.</summary>
    public Line Part(int at) => With(
        new Line(at < Parts.Count - 1 ? "guides.part" : "guides.part-last", ("step", step.Number), ("part", at + 1), ("parts", Parts.Count), ("text", Parts[at])) with { Picture = at == 0 ? Picture : null },
        [GuideLines.Choice(Move.Next), GuideLines.Choice(Move.Repeat), GuideLines.Choice(Move.Human)]);

    /// <summary>What people may be stuck with, as choices.</summary>
    public Line Symptoms
    {
        get
        {
            var known = step.Stuck.Take(GuideLines.Most).Select((stuck, at) => new Option($"{Move.Symptom}|{at}|", new Line("guides.name", ("title", stuck.Symptom)))).ToList();
            if (known.Count < GuideLines.Most) known.Add(new(Move.Stuck, new Line("guides.choice.none")));
            return With(new("guides.stuck-where"), known);
        }
    }

    /// <summary>What to do against one of them.</summary>
    public Line Advice(Stuck stuck) => With(new("guides.advice", ("text", stuck.Advice)), [GuideLines.Choice("now"), GuideLines.Choice("still-not"), GuideLines.Choice(Move.Human)]);

    /// <summary>The step in other words, with its picture told.</summary>
    public Line OtherWords => With(
        new Line("guides.other-words", ("parts", string.Join('\n', Sentences.Of(step.Text).Select((part, at) => $"{at + 1}. {part}"))), ("see", step.See), ("picture", step.Picture is null ? null : new Line("guides.picture", ("alt", step.Picture.Alt))), ("tip", Noted("tip", step.Tip))) with { Picture = Picture },
        [GuideLines.Choice("now"), GuideLines.Choice("still-not"), GuideLines.Choice(Move.Human)]);

    /// <summary>The ways to a person.</summary>
    public Line Persons(Line phone) => With(new("guides.persons", ("phone", phone), ("offline", guide.Offline.Length == 0 ? null : new Line("guides.offline", ("text", guide.Offline)))), [GuideLines.Choice(Move.Staff), GuideLines.Choice(Move.Family), GuideLines.Choice(Move.Stay)]);

    /// <summary>What can be said here, the first time it was not clear; the second time only what is simplest.</summary>
    public Line Unclear(bool again) => again
        ? With(GuideLines.WhatToDoFew, [GuideLines.Choice(Move.Repeat), GuideLines.Choice(Move.Human)])
        : With(GuideLines.WhatToDo, Usual);

    IReadOnlyList<Option> Usual => [step.Number < guide.Steps.Count ? GuideLines.Choice(Move.Next) : GuideLines.Choice("last"), GuideLines.Choice(Move.Repeat), GuideLines.Choice(Move.Stuck)];

    Picture? Picture => step.Picture is null ? null : new($"/guides/{step.Picture.File}", step.Picture.Alt);

    Line With(Line line, IReadOnlyList<Option> options) => line.With(options) with { Step = new(guide.Id, step.Number, guide.Steps.Count) };

    static Line? Noted(string what, string? text) => text is null ? null : new Line($"guides.{what}", ("text", text));
}
