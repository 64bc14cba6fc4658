using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>Answers questions about the session in view from its record, and from nothing else.</summary>
sealed class AboutSession(LectureIndex lectures) : IAnswers
{
    public Line? To(Heard heard, string? about)
    {
        if (heard.Has("ask.price")) return new("lectures.about.price");
        if (about is null || lectures.Session(about) is not { } offer) return null;
        if (heard.Has("ask.where")) return new("lectures.about.where", ("title", offer.Title), ("where", LectureLines.Where(offer)));
        if (heard.Has("ask.long")) return new("lectures.about.long", ("minutes", (int)(offer.EndsAt - offer.StartsAt).TotalMinutes));
        if (heard.Has("ask.when")) return new("lectures.about.when", ("title", offer.Title), ("when", offer.StartsAt), ("end", TimeOnly.FromDateTime(offer.EndsAt.DateTime)));
        if (heard.Has("ask.who")) return new("lectures.about.who", ("speaker", offer.Speaker));
        return heard.Has("ask.left") ? new("lectures.about.left", ("left", LectureLines.Left(offer))) : null;
    }
}
