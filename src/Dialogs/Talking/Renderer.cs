using System.Globalization;
using System.Text;
using Dialogs.Lines;
using Learning;

namespace Dialogs.Talking;

/// <summary>Turns a line into a message. Every choice gets its number, so that "2" works where there are no buttons.</summary>
static class Renderer
{
    public static Outgoing Render(Line line, Language language, bool asks) => new()
    {
        Text = LineBook.Text(line, language) + List(line.Options, language),
        Language = language,
        Choices = [.. line.Options.Select(o => LineBook.Text(o.Label, language))],
        Speak = line.Speak is null ? null : LineBook.Text(line.Speak, language),
        File = line.File,
        Picture = line.PictureAlt is null ? line.Picture : line.Picture! with { Alt = LineBook.Text(line.PictureAlt, language) },
        Step = line.Step,
        View = line.View,
        ByModel = line.ByModel,
        Asks = asks,
    };

    static string List(IReadOnlyList<Option> options, Language language)
    {
        if (options.Count == 0) return "";
        var between = options.Any(o => o.Detail is not null) ? "\n" : "   ";
        var list = new StringBuilder("\n");
        for (var i = 0; i < options.Count; i++)
        {
            if (i > 0) list.Append(between);
            list.Append(CultureInfo.InvariantCulture, $"{i + 1} ").Append(LineBook.Text(options[i].Detail ?? options[i].Label, language));
        }
        return list.ToString();
    }
}
