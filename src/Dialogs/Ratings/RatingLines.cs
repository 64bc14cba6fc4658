using Dialogs.Lines;
using Learning;
using Learning.Ratings;

namespace Dialogs.Ratings;

/// <summary>What is said of lectures that are over.</summary>
static class RatingLines
{
    public static readonly Line Thanks = new("ratings.thanks");
    public static readonly Line Noted = new("ratings.noted");
    public static readonly Line PassedOn = new("ratings.passed-on");
    public static readonly Line Fine = new("ratings.fine");
    public static readonly Line Nothing = new("ratings.nothing");

    public static Line HowWasIt(Bilingual title) => new Line("ratings.how", ("title", title)).With([.. Enum.GetNames<RatingValue>().Select(name => new Option(name, Label(name)))]);

    /// <summary>That it is over, and how to say how it was, where that is not asked.</summary>
    public static Line Over(Bilingual title) => new("ratings.over", ("title", title));

    public static Line WhatBetter => new Line("ratings.what-better").With(new Option(RatingAnswers.None, new("ratings.none")));

    public static Line Label(string value) => new($"ratings.value.{value}");
}
