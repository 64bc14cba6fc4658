using Dialogs.Catalogue.Wishes;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Dialogs.Understanding.Scopes;
using Learning;
using Learning.Answers;
using Learning.Catalogue;

namespace LearningBot.Commands;

/// <summary>What the bot makes of messages, and what it has wished and looked at so far in each conversation of a file.</summary>
sealed class Understanding(Listener listener, WishReaders readers, CatalogueIndex catalogue, AnswerIndex answers, IReadOnlyList<IAnswers> questions)
{
    const int Shown = 5;
    const int Seen = 25;

    static readonly (CourseWish Wish, IReadOnlyList<Item> InView) nothing = (CourseWish.None, []);

    readonly Dictionary<string, (CourseWish Wish, IReadOnlyList<Item> InView)> conversations = [];

    /// <summary>What is made of a line.</summary>
    public async Task<UnderstoodLine> Of(UnderstandLine line, Heard heard, CancellationToken cancel)
    {
        var read = await listener.Hear(heard.Text, heard.Language, heard.Now, cancel);
        var (before, inView) = line.Conversation is { } name ? conversations.GetValueOrDefault(name, nothing) : nothing;
        var wish = readers.For(heard.Language, ItemKind.Course).Read(heard, before, inView is [var best, ..] ? best : null);
        var found = Find(wish.Wish, heard.Language);
        if (wish.Changed) inView = [.. found.Hits.Select(hit => hit.Item)];
        if (line.Conversation is { } conversation) conversations[conversation] = (wish.Wish, inView);

        var known = answers.Find(heard.Text, heard.Language, Shown);
        var judged = ScopeJudge.Of(heard, wish.Named);
        // What goes on with a wish, or asks about the course it found, is about courses however short it is.
        if (!judged.Elsewhere && ((wish.Asked.Count > 0 && inView.Count > 0) || (wish.Changed && !before.IsNone))) judged = new(Scope.Course, 1, null);
        return new()
        {
            Id = line.Id,
            Scope = judged.Scope.ToString().ToLowerInvariant(),
            Score = judged.Score,
            Facets = wish.Wish.Facets.ToDictionary(facet => facet.Key, facet => WithOwnWords(facet.Value, wish.Wish.Said.GetValueOrDefault(facet.Key))),
            Results = wish.Wish.IsNone ? [.. known.Select(hit => hit.Answer.Id)] : [.. found.Hits.Select(hit => hit.Item.Id)],
            Dates = UnderstoodText.Dates(heard.Text, heard.Language, heard.Now),
            Numbers = UnderstoodText.Numbers(heard.Text, heard.Language),
            Step = line.Dialog == "guide" ? UnderstoodText.Step(heard.Text) : null,
            Commands = [.. read.Commands.Select(command => command.Brief)],
            Reply = (read.Worded ?? Reply(heard, wish, found, inView, known)) is { } reply ? LineBook.Text(reply, heard.Language) : "",
        };
    }

    /// <summary>The courses that fit. A topic that no course has was none, or one we do not have: then the columns decide.</summary>
    Found Find(CourseWish wish, Language language)
    {
        if (wish.IsNone) return new([], 0);
        var found = catalogue.Find(wish.In(language, ItemKind.Course) with { Take = Seen });
        if (found.Total > Shown) return found with { Hits = [.. Alternatives.Spread(found.Hits, wish).Take(Shown)] };
        return found.Total == 0 && wish.Words is not null ? Find(wish with { Words = null }, language) : found;
    }

    Line? Reply(Heard heard, HeardWish wish, Found found, IReadOnlyList<Item> inView, IReadOnlyList<AnswerHit> known)
    {
        if (wish.Changed) return AboutItem.To(found, wish.Wish);
        if (wish.Asked.Count > 0 && inView.Count > 0) return AboutItem.To(inView, wish.Asked);
        if (questions.Select(each => each.To(heard, about: null)).FirstOrDefault(line => line is not null) is { } line) return line;
        return known.Count > 0 && known[0].Score >= AnswerIndex.Maybe ? new("answers.may-help") : null;
    }

    static IReadOnlyList<string> WithOwnWords(IReadOnlyList<string> values, string? said) =>
        said is null || values.Contains(said, StringComparer.OrdinalIgnoreCase) ? values : [.. values, said];
}
