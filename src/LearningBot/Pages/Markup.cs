using System.Globalization;
using System.Net;

namespace LearningBot.Pages;

/// <summary>A piece of a page. Whatever is put into it is encoded, unless it is a piece itself.</summary>
readonly record struct Markup
{
    readonly string? text;

    Markup(string text) => this.text = text;

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>The piece that a text with places to fill says, such as <c>$"&lt;p&gt;{words}&lt;/p&gt;"</c>.</summary>
    public static Markup Of(FormattableString page) =>
        new(string.Format(CultureInfo.InvariantCulture, page.Format, [.. page.GetArguments().Select(object (argument) => Encoded(argument))]));

    /// <summary>Pieces after each other.</summary>
    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> piece) => new(string.Concat(items.Select(item => piece(item).ToString())));

    /// <inheritdoc/>
    public override string ToString() => text ?? "";

    static string Encoded(object? argument) => argument switch
    {
        Markup piece => piece.ToString(),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => WebUtility.HtmlEncode(Convert.ToString(argument, CultureInfo.InvariantCulture)) ?? "",
    };
}
