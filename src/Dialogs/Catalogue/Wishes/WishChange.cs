namespace Dialogs.Catalogue.Wishes;

/// <summary>How the values named in one message change the wish: alternatives, corrections, what is not wanted, what does not matter.</summary>
sealed class WishChange(string plain, Clauses clauses, CourseWish before, string? asked)
{
    const int NearBefore = 12;
    const char Chinese = '\u3400';

    /// <summary>The wish for another course: what was said of the learner stays.</summary>
    public CourseWish ForAnother(IReadOnlyList<Column> columns)
    {
        var wish = before;
        foreach (var column in columns)
        {
            if (column.Words is not { OfLearner: true }) wish = wish.Drop(column.Name);
        }
        return wish with { Words = null };
    }

    /// <summary>The wish after the message.</summary>
    public CourseWish Apply(CourseWish wish, List<Mention> mentions, IReadOnlyList<Column> columns)
    {
        foreach (var group in mentions.GroupBy(mention => mention.Column)) wish = Apply(wish, group.Key, [.. group]);
        foreach (var clause in clauses.All)
        {
            if (!Sayings.In(clause.Text, "any")) continue;
            foreach (var column in Released(clause, mentions, columns)) wish = wish.Drop(column);
        }
        return wish;
    }

    CourseWish Apply(CourseWish wish, Column column, List<Mention> mentions)
    {
        var counted = mentions.Where(mention => !IsIncidental(mention, mentions)).ToList();
        var unwanted = counted.Where(IsUnwanted).ToList();
        var wanted = WithoutOld(column, [.. counted.Except(unwanted)]);
        if (unwanted.Count > 0) wish = Exclude(wish, column, [.. unwanted.SelectMany(each => each.Values).Distinct()]);
        if (wanted.Count == 0) return wish;
        var (chosen, said) = Merge(wanted);
        if (wanted.All(IsAdded) && wish.Facets.TryGetValue(column.Name, out var old)) chosen = [.. old.Union(chosen)];
        return wish.With(column.Name, chosen, said);
    }

    /// <summary>The values of one column that a message names: joined, corrected by a later one, or narrowed from "weekend" to a day.</summary>
    (IReadOnlyList<string> Values, string Said) Merge(List<Mention> wanted)
    {
        List<string> chosen = [];
        List<string> said = [];
        var narrowed = false;
        for (var i = 0; i < wanted.Count; i++)
        {
            var mention = wanted[i];
            var narrows = !narrowed && chosen.Count > mention.Values.Count && mention.Values.All(chosen.Contains);
            if (narrows || (i > 0 && IsCorrected(wanted[i - 1].End, mention.Start))) (chosen, said) = ([], []);
            narrowed = narrows || (narrowed && chosen.Count > 0);
            if (mention.Values.All(chosen.Contains)) continue;
            chosen = [.. chosen.Union(mention.Values)];
            said.Add(plain[mention.Start..mention.End]);
        }
        return (chosen, string.Join(said[0][0] >= Chinese ? "或" : " or ", said));
    }

    /// <summary>An earlier value that is only spoken of beside a new one: "English, at the place where the maths class is".</summary>
    List<Mention> WithoutOld(Column column, List<Mention> wanted)
    {
        if (!before.Facets.TryGetValue(column.Name, out var old) || wanted.All(each => each.Values.All(old.Contains))) return wanted;
        return [.. wanted.Where((each, at) => !each.Values.All(old.Contains) || IsJoined(wanted, at - 1) || IsJoined(wanted, at))];
    }

    bool IsJoined(List<Mention> all, int at) => at >= 0 && at + 1 < all.Count && all[at + 1].Start >= all[at].End
        && clauses.At(all[at].Start) == clauses.At(all[at + 1].Start) && plain[all[at].End..all[at + 1].Start].Trim() is { Length: < 8 } between && Sayings.In(between, "or");

    bool IsCorrected(int from, int to) => to > from && Sayings.In(plain[from..to], "correct");

    /// <summary>
    /// A value told by the way when the message names one outright: a grade still to come ("马上升六年级"), a reason ("周六要上英语课，所以…"), a
    /// subject that goes well ("他英语还行").
    /// </summary>
    bool IsIncidental(Mention mention, List<Mention> all)
    {
        if (all.Count < 2) return false;
        var clause = clauses.At(mention.Start);
        var lead = plain[clause.Start..mention.Start];
        if (mention.Column.Kind == ColumnKind.Numbered && Sayings.In(lead, "future")) return true;
        if (all.Exists(other => other.Start > mention.End && Sayings.In(plain[mention.End..other.Start], "therefore"))) return true;
        if (mention.Column.Words?.Id == "subject" && GoesWell(mention, clause) && all.Exists(other => !GoesWell(other, clauses.At(other.Start)))) return true;
        return Sayings.In(lead, "reason") && all.Exists(other => !Sayings.In(plain[clauses.At(other.Start).Start..other.Start], "reason"));
    }

    bool GoesWell(Mention mention, Clause clause) => !Sayings.In(clause.Text, "too")
        && (Sayings.In(plain[mention.End..Math.Max(mention.End, clause.End)], "well") || Sayings.AtEnd(plain.AsSpan(clause.Start, mention.Start - clause.Start), "good-at"));

    bool IsUnwanted(Mention mention)
    {
        var clause = clauses.At(mention.Start);
        var lead = plain[Math.Max(clause.Start, mention.Start - NearBefore)..mention.Start];
        if (Sayings.In(Tail(lead), "not")) return true;
        return mention.Column.IsOfTimeOrPlace && Sayings.In(plain[mention.End..Math.Max(mention.End, clause.End)], "unfit");
    }

    // What is refused stands right before the value: "不要周六的，周日" refuses no Sunday.
    static string Tail(string lead) => lead.LastIndexOfAny([',', '，', '的']) is >= 0 and var cut ? lead[(cut + 1)..] : lead;

    bool IsAdded(Mention mention) => Sayings.In(clauses.At(mention.Start).Text, "too");

    IEnumerable<string> Released(Clause clause, List<Mention> mentions, IReadOnlyList<Column> columns)
    {
        if (mentions.Exists(mention => mention.Start >= clause.Start && mention.End <= clause.End)) return [];
        var (anyTime, anyPlace) = (Sayings.In(clause.Text, "any-time"), Sayings.In(clause.Text, "any-place"));
        var named = columns.Where(column => column.Words?.IsNamedIn(clause.Text) == true || (anyTime && column.IsOfTime) || (anyPlace && column.IsOfPlace)).ToList();
        if (named.Count == 0) return mentions.Count == 0 && asked is not null ? [asked] : [];
        return named.Where(column => !mentions.Exists(mention => mention.Column == column)).Select(column => column.Name);
    }

    static CourseWish Exclude(CourseWish wish, Column column, IReadOnlyList<string> values)
    {
        var others = wish.Without.GetValueOrDefault(column.Name) ?? [];
        if (wish.Facets.TryGetValue(column.Name, out var wanted))
        {
            var left = wanted.Except(values).ToList();
            wish = left.Count == 0 ? wish.Drop(column.Name) : wish.With(column.Name, left, string.Join('、', left));
        }
        return wish with { Without = CourseWish.More(wish.Without, column.Name, [.. others.Union(values)]) };
    }
}
