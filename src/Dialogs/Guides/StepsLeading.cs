using System.Globalization;
using Learning;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>The step in view, as a mark that goes with a question that was put.</summary>
static class StepsLeading
{
    const string Prefix = "guide";

    /// <summary>The mark of a step.</summary>
    public static string Mark(Guide guide, GuideStep step) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{guide.Id}:{(guide.Language == Language.Chinese ? "zh" : "en")}:{step.Number}");

    /// <summary>The step a mark names; null for other marks, and for a step that is no longer there.</summary>
    public static (Guide Guide, GuideStep Step)? Of(string? mark, GuideShelf shelf) =>
        mark?.Split(':') is [Prefix, var id, var language, var number]
        && shelf.Find(id, language == "zh" ? Language.Chinese : Language.English) is { } guide
        && guide.Step(int.Parse(number, CultureInfo.InvariantCulture)) is { } step ? (guide, step) : null;
}
