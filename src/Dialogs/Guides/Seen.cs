using System.Globalization;
using Learning;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>The step a person has before them, as this conversation showed it: what they answer is meant for it.</summary>
/// <param name="Number">Its number then.</param>
/// <param name="Language">The language it was shown in.</param>
/// <param name="Version">The guide's version then.</param>
/// <param name="Title">Its title then.</param>
sealed record Seen(int Number, Language Language, string Version, string Title)
{
    /// <summary>Name of the note it is kept under.</summary>
    public const string Note = "shown";

    /// <summary>As it is kept.</summary>
    public string Kept => string.Create(CultureInfo.InvariantCulture, $"{Number}|{Language}|{Version}|{Title}");

    /// <summary>A step as it is shown now.</summary>
    public static Seen Now(Guide guide, GuideStep step) => new(step.Number, guide.Language, guide.Version, step.Title);

    /// <summary>Reads what was kept; null for nothing.</summary>
    public static Seen? Read(string? kept) =>
        kept?.Split('|', 4) is [var number, var language, var version, var title] ? new(int.Parse(number, CultureInfo.InvariantCulture), Enum.Parse<Language>(language), version, title) : null;

    /// <summary>True when the guide has changed so that the step is no longer in it.</summary>
    public bool IsGoneFrom(Guide guide) => Language == guide.Language && Version != guide.Version && guide.Steps.All(step => step.Title != Title);
}
