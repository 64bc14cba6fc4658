using System.Globalization;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>Columns whose values differ in a number only: 五年级 and 六年级, "fifth grade" and "Grade 6".</summary>
static class Numbered
{
    static readonly string[][] around = [["年", "级"], ["grade"], ["grader"], ["form"]];

    /// <summary>The column, when it is one.</summary>
    public static Column? Of(Facet facet, IReadOnlyList<List<Token>> values)
    {
        if (values.Count < 2 || !values.All(value => value.Count(IsNumber) == 1 && value.Count > 1)) return null;
        var rest = values.Select(Rest).Distinct().ToList();
        if (rest.Count > 1 && !rest.TrueForAll(each => each is "年 级" or "grade")) return null;
        var grades = rest.Exists(each => each is "年 级" or "grade" or "grade year");
        return Column.Of(facet, ColumnKind.Numbered, values.SelectMany((value, at) => Forms(value, facet.Values[at], grades)));
    }

    static IEnumerable<Form> Forms(List<Token> value, string verbatim, bool grade)
    {
        var number = value.Find(IsNumber).Text;
        var other = value.Where(each => !IsNumber(each)).Select(each => each.Text).ToArray();
        string[] means = [verbatim];
        yield return new([.. value.Select(each => each.Text)], means, 3);
        yield return new([number, .. other], means, 3);
        yield return new([.. other, number], means, 3);
        if (!grade) yield break;
        foreach (var word in around)
        {
            yield return new([number, .. word], means, 3);
            yield return new([number, "-", .. word], means, 3);
            if (!word[0].StartsWith('年')) yield return new([.. word, number], means, 3);
        }
        yield return new(["year", number], means, 2);
        foreach (var form in Stages(int.Parse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture))) yield return new(form, means, 3);
    }

    /// <summary>小五 is the fifth year, 初一 the seventh, 高一 the tenth.</summary>
    static IEnumerable<string[]> Stages(int year)
    {
        string Number(int from) => "#" + (year - from).ToString(CultureInfo.InvariantCulture);
        if (year is >= 1 and <= 6) yield return ["小", Number(0)];
        if (year is >= 7 and <= 9) yield return ["初", Number(6)];
        if (year is >= 10 and <= 12) yield return ["高", Number(9)];
    }

    static bool IsNumber(Token token) => token.Text[0] == '#';

    static string Rest(List<Token> value) => string.Join(' ', value.Where(each => !IsNumber(each)).Select(each => each.Text));
}
