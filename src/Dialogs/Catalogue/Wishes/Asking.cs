using Learning;

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
    public static Asking In(Clauses clauses, List<Mention> mentions, Language language, bool inView)
    {
        List<string> ids = [];
        List<Clause> checks = [];
        foreach (var clause in clauses.All)
        {
            if (!Asks(clause.Text, language)) continue;
            var named = mentions.FindAll(mention => mention.Start >= clause.Start && mention.End <= clause.End);
            var isCheck = inView && named.Count > 0 && Sayings.In(clause.Text, "this") && !Sayings.In(clause.Text, "there-are");
            if (isCheck) checks.Add(clause);
            if (named.Count > 0 && !isCheck) continue;
            ids.AddRange(isCheck ? named.Select(mention => mention.Column.Words?.Id ?? mention.Column.Name) : Asked(clause.Text, language));
        }
        var order = ColumnWords.All.Select(each => each.Id).ToList();
        var asking = new Asking([.. ids.Distinct().OrderBy(order.IndexOf)]);
        asking.checking.AddRange(checks);
        return asking;
    }

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
        if (Names(clause, "dates")) ids.RemoveAll(id => id is "start_time" or "end_time" or "day");
        if (ids.Contains("start_time")) ids.Add("day");
        return ids;
    }

    static bool Names(string clause, string list) => Sayings.In(clause, list);

    /// <summary>Nobody marks every question; a bare "学费" or "the teacher" is one too.</summary>
    static bool Asks(string clause, Language language) =>
        Sayings.In(clause, "ask") || (language == Language.Chinese ? clause.Length <= LongestBare : clause.Count(c => c == ' ') < LongestBare / 2);
}
