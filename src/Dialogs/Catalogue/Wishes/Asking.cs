using Learning;

namespace Dialogs.Catalogue.Wishes;

/// <summary>What a message asks about the item in view.</summary>
sealed class Asking
{
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
        // "When does it end" asks for no beginning; what is more exact wins.
        if (ids.Contains("end_time") || ids.Contains("end_date"))
        {
            ids.RemoveAll(id => !Both(clause) && (id is "start_time" or "day" || (id == "start_date" && !clause.Contains("start", StringComparison.Ordinal) && !clause.Contains('开'))));
        }
        else if (ids.Contains("start_date") && IsOfDates(clause))
        {
            ids.RemoveAll(id => id is "start_time" or "day");
        }
        return ids;
    }

    static bool Both(string clause) => Understanding.WordBook.Contains(clause, "start") || clause.Contains("上课", StringComparison.Ordinal) || clause.Contains("开始", StringComparison.Ordinal);

    static bool IsOfDates(string clause) => clause.Contains("date", StringComparison.Ordinal) || clause.Contains("日期", StringComparison.Ordinal) || clause.Contains("开课", StringComparison.Ordinal)
        || clause.Contains("哪天", StringComparison.Ordinal) || clause.Contains("几号", StringComparison.Ordinal);

    /// <summary>Nobody marks every question; a bare "学费多少" is one too.</summary>
    static bool Asks(string clause, Language language) => clause.Length > 0 && (language == Language.English || clause.Length < 40);
}
