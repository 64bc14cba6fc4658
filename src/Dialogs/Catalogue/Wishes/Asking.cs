using Learning;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>What a message asks about the item in view.</summary>
sealed class Asking
{
    const int LongestBare = 6;

    readonly List<Clause> checking = [];

    Asking(IReadOnlyList<string> ids) => Ids = ids;

    /// <summary>Ids of what is asked, such as <c>teacher</c>, in the order of <c>Columns.json</c>.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>True when the value is asked about and not wished: "is this class on Saturday?".</summary>
    public bool Checks(Mention mention) => checking.Exists(clause => mention.Start >= clause.Start && mention.End <= clause.End);

    /// <summary>The questions of a message.</summary>
    /// <param name="clauses">The message.</param>
    /// <param name="mentions">The values it names.</param>
    /// <param name="language">Its language.</param>
    /// <param name="inView">The item it may ask about; null for none.</param>
    public static Asking In(Clauses clauses, List<Mention> mentions, Language language, Item? inView)
    {
        List<string> ids = [];
        List<Clause> checks = [];
        var before = false;
        foreach (var clause in clauses.All)
        {
            var named = mentions.FindAll(mention => mention.Start >= clause.Start && mention.End <= clause.End);
            // What follows a question after a comma asks on: "who teaches it, the fee and the place?".
            var asks = Asks(clause, language) || (before && named.Count == 0 && !Names(clause.Text, "there-are"));
            before = asks && clause.GoesOn;
            if (!asks) continue;
            var asked = Asked(clause.Text, language);
            var isCheck = named.Count > 0 && inView is not null && IsCheck(clause, named, asked, inView);
            if (isCheck) checks.Add(clause);
            if (named.Count > 0 && !isCheck) continue;
            ids.AddRange(asked.Count == 0 && isCheck ? named.Select(mention => mention.Column.Words?.Id ?? mention.Column.Name) : asked);
        }
        var order = ColumnWords.All.Select(each => each.Id).ToList();
        var asking = new Asking([.. ids.Distinct().OrderBy(order.IndexOf)]);
        asking.checking.AddRange(checks);
        return asking;
    }

    /// <summary>
    /// True when the values are asked about: of "this one", of what goes without saying ("是面授吗"), or in a question about what has them; or when they only
    /// say when a time asked for is ("早上几点开始").
    /// </summary>
    static bool IsCheck(Clause clause, List<Mention> named, List<string> asked, Item inView)
    {
        if (Names(clause.Text, "there-are")) return false;
        if (Names(clause.Text, "this") || (clause.Text[0] == '是' && Names(clause.Text, "ask"))) return true;
        var ofHours = asked.Exists(id => id is "start_time" or "end_time");
        return asked.Count > 0 && named.TrueForAll(mention => Has(inView, mention) || (ofHours && mention.Column.Kind == ColumnKind.PartsOfDay));
    }

    static bool Has(Item item, Mention mention) => item.Fields.Any(field => field.Name == mention.Column.Name && mention.Values.Contains(field.Value));

    static List<string> Asked(string clause, Language language)
    {
        var ids = ColumnWords.All.Where(each => each.IsAskedIn(clause, language)).Select(each => each.Id).ToList();
        var (begins, ends) = (Names(clause, "begins"), Names(clause, "ends"));
        // What is more exact wins: "when does it end" asks for no beginning, "what date does it start" for no hour.
        if (ids.Contains("end_time") || ids.Contains("end_date"))
        {
            if (!begins) ids.RemoveAll(id => id is "start_time" or "start_date" or "day");
            else if (!ends) ids.RemoveAll(id => id is "end_time" or "end_date");
        }
        if (Names(clause, "dates") && !Names(clause, "clock")) ids.RemoveAll(id => id is "start_time" or "end_time" or "day");
        if (ids.Contains("start_time")) ids.Add("day");
        return ids;
    }

    static bool Names(string clause, string list) => Sayings.In(clause, list);

    /// <summary>Nobody marks every question; a bare "学费" or "the teacher" is one too.</summary>
    static bool Asks(Clause clause, Language language) => clause.IsAsked || Names(clause.Text, "ask")
        || (language == Language.Chinese ? clause.Text.Length <= LongestBare || IsAlternative(clause.Text) : clause.Text.Count(c => c == ' ') < LongestBare / 2);

    /// <summary>贵不贵, 高不高: a word and its denial.</summary>
    static bool IsAlternative(string clause)
    {
        for (var at = clause.IndexOf('不', 1); at > 0 && at + 1 < clause.Length; at = clause.IndexOf('不', at + 1))
        {
            if (clause[at - 1] == clause[at + 1]) return true;
        }
        return false;
    }
}
