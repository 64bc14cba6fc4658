using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>Values of the catalogue's columns, found in what people say; the longest way to say one wins, none inside another.</summary>
sealed class ValueIndex
{
    readonly Dictionary<string, List<Form>> byFirst = [];

    /// <summary>Knows the values of these columns.</summary>
    public ValueIndex(IReadOnlyList<Facet> facets)
    {
        Columns = [.. facets.Select(Column.Of).OfType<Column>()];
        foreach (var form in Columns.SelectMany(column => column.Forms))
        {
            if (!byFirst.TryGetValue(form.Words[0], out var forms)) byFirst[form.Words[0]] = forms = [];
            forms.Add(form);
        }
        foreach (var forms in byFirst.Values) forms.Sort((a, b) => b.Words.Count != a.Words.Count ? b.Words.Count - a.Words.Count : b.Rank - a.Rank);
    }

    /// <summary>The columns people narrow by.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The values named in a text, in their order.</summary>
    public List<Mention> In(string plain, IReadOnlyList<Token> tokens)
    {
        var found = new List<Mention>();
        for (var at = 0; at < tokens.Count;)
        {
            if (At(tokens, at) is not { } form || IsGreeting(plain, tokens, at, form))
            {
                at++;
                continue;
            }
            var last = at + form.Words.Count - 1;
            found.Add(new(form.Column!, form.Values, tokens[at].Start, tokens[last].End));
            at = last + 1;
            if (form.Column!.Kind == ColumnKind.Weekdays && tokens[last].IsChinese | tokens[last].Text[0] == '#') at = PartOfIt(tokens, MoreDays(form.Column, tokens, at, found), found);
        }
        return found;
    }

    Form? At(IReadOnlyList<Token> tokens, int at)
    {
        if (!byFirst.TryGetValue(tokens[at].Text, out var forms)) return null;
        foreach (var form in forms)
        {
            if (Fits(form, tokens, at)) return form;
        }
        return null;
    }

    static bool Fits(Form form, IReadOnlyList<Token> tokens, int at)
    {
        if (at + form.Words.Count > tokens.Count) return false;
        for (var i = 1; i < form.Words.Count; i++)
        {
            if (tokens[at + i].Text != form.Words[i]) return false;
        }
        // An elementary school is no elementary class.
        var next = at + form.Words.Count;
        return form.Rank == 3 || next == tokens.Count || tokens[next].Text != "school";
    }

    /// <summary>"晚上好" and "good evening" wish no evening.</summary>
    static bool IsGreeting(string plain, IReadOnlyList<Token> tokens, int at, Form form)
    {
        if (form.Column!.Kind != ColumnKind.PartsOfDay) return false;
        var next = at + form.Words.Count;
        return (at > 0 && tokens[at - 1].Text == "good" && (next == tokens.Count || tokens[next].IsMark)) || (next < tokens.Count && tokens[next].Text == "好" && (next + 1 == tokens.Count || tokens[next + 1].IsMark))
            || (at == 1 && tokens[0].Text == "good" && plain.Length > 0);
    }

    /// <summary>周五晚 is 周五晚上; 周五晚点 is not.</summary>
    int PartOfIt(IReadOnlyList<Token> tokens, int at, List<Mention> found)
    {
        if (at >= tokens.Count || (at + 1 < tokens.Count && tokens[at + 1].Text is "上" or "点" or "些") || !byFirst.TryGetValue(tokens[at].Text, out var forms)) return at;
        if (forms.Find(form => form.Column!.Kind == ColumnKind.PartsOfDay && form.Words is [_, "上"]) is not { } part) return at;
        found.Add(new(part.Column!, part.Values, tokens[at].Start, tokens[at].End));
        return at + 1;
    }

    /// <summary>周六日, 周六、日, 周一三五: what follows a day is a day too.</summary>
    static int MoreDays(Column column, IReadOnlyList<Token> tokens, int at, List<Mention> found)
    {
        while (at < tokens.Count)
        {
            var joined = tokens[at].Text is "、" or "和" or "或" or "及" ? at + 1 : at;
            if (joined >= tokens.Count || Days.Bare(tokens[joined]) is not (>= 0 and var day)) return at;
            if (joined + 1 < tokens.Count && tokens[joined + 1].Text is "个" or "点" or "年" or "次" or "节" or "月" or "号" or "名" or "位" or "岁" or "期" or "小") return at;
            var values = column.Forms.FirstOrDefault(form => form.Words is [_, ..] && form.Values.Count >= 1 && Days.Weekday([.. form.Words.Select(word => new Token(word, 0, 0))]) == day)?.Values;
            if (values is null) return at;
            found.Add(new(column, values, tokens[joined].Start, tokens[joined].End));
            at = joined + 1;
        }
        return at;
    }
}

/// <summary>Values named in a text.</summary>
/// <param name="Column">Their column.</param>
/// <param name="Values">The values, word for word as in the catalogue; several when one word means several, such as "weekend".</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
readonly record struct Mention(Column Column, IReadOnlyList<string> Values, int Start, int End);
