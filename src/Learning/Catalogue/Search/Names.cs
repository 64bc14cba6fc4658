using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Learning.Catalogue.Search;

/// <summary>How the index names what it keeps of an item.</summary>
static class Names
{
    /// <summary>The item as it is told.</summary>
    public const string Stored = "item";

    /// <summary>Kind, language and id, which name one item.</summary>
    public const string Key = "key";

    /// <summary>Kind and language.</summary>
    public const string Scope = "scope";

    /// <summary>Language alone.</summary>
    public const string Language = "language";

    /// <summary>Terms of all its texts.</summary>
    public const string Text = "text";

    /// <summary>Terms of its title.</summary>
    public const string Title = "title";

    /// <summary>Its title as a whole.</summary>
    public const string WholeTitle = "whole";

    /// <summary>Terms of its author.</summary>
    public const string Author = "author";

    /// <summary>Terms of its subject, level and audience.</summary>
    public const string Subject = "subject";

    /// <summary>How title, author and subject sound.</summary>
    public const string Sound = "sound";

    /// <summary>How the title alone sounds.</summary>
    public const string TitleSound = "titlesound";

    /// <summary>Columns with their values.</summary>
    public const string Facet = "facet";

    /// <summary>Id of the place where it is held.</summary>
    public const string Place = "place";

    /// <summary>Length in minutes.</summary>
    public const string Minutes = "minutes";

    /// <summary>Days on which it is, by number.</summary>
    public const string Day = "day";

    /// <summary>The last day on which it is offered, by number, for an item that is on no day.</summary>
    public const string ValidUntil = "valid";

    /// <summary>The minute in which it is over, since 1970, UTC.</summary>
    public const string Over = "over";

    /// <summary>Where it stands among others that fit as well.</summary>
    public const string Rank = "rank";

    /// <summary>Length of its title: the shorter says more.</summary>
    public const string TitleLength = "length";

    /// <summary>Bits of a number that are looked up at a time.</summary>
    public const int Step = 8;

    /// <summary>The same for numbers of columns.</summary>
    public const int WideStep = 16;

    /// <summary>Stands for a value that is too long to be chosen.</summary>
    public const string Long = "\u0001";

    const char between = '\u001f';

    /// <summary>A column's numbers.</summary>
    public static string Number(string column) => "n:" + column;

    /// <summary>The term of one item.</summary>
    public static Term KeyTerm(ItemKind kind, string id, Language language) => new(Key, ScopeOf(kind, language) + id);

    /// <summary>The term of a kind in a language.</summary>
    public static string ScopeOf(ItemKind kind, Language language) => string.Create(CultureInfo.InvariantCulture, $"{(int)kind}{(int)language}");

    /// <summary>The term of a column's value.</summary>
    public static string FacetOf(string scope, string column, string value) => $"{scope}{column}{between}{value}";

    /// <summary>Column and value of such a term.</summary>
    public static (string Column, string Value) FacetIn(BytesRef term)
    {
        var text = term.Utf8ToString();
        var at = text.IndexOf(between, StringComparison.Ordinal);
        return (text[2..at], text[(at + 1)..]);
    }

    /// <summary>The first term after all those of a column.</summary>
    public static BytesRef FacetAfter(string scope, string column) => new($"{scope}{column}{(char)(between + 1)}");

    /// <summary>A title as it is compared as a whole: without spaces and signs.</summary>
    public static string Whole(string title) => string.Concat(Run.All(title).Select(run => run.Text));
}
