using LearningBot.Printing;

namespace LearningBot.Commands.Checks;

/// <summary>Looks for the font that guides are printed with.</summary>
static class CheckFont
{
    const string what = "guides' font";
    const string without = "People print guides from the browser; /guides/{id}.pdf is declined.";

    /// <summary>What was found. The service works without one.</summary>
    public static Finding Of(IConfiguration configuration)
    {
        var given = configuration["Guides:Font"];
        if (new PrintFont(given).Face is { } face) return new(Standing.Well, what, $"Guides are printed in {face.FamilyName}.");
        if (string.IsNullOrEmpty(given)) return new(Standing.Note, what, $"No Chinese font was found. {without} Install one (fonts-noto-cjk), or name a file by Guides:Font.");
        return File.Exists(PrintFont.FileOf(given))
            ? new(Standing.Broken, what, $"Guides:Font is no font with Chinese letters: {given}. {without} Name one that has them, for a collection with its number: file.ttc#2.")
            : new(Standing.Broken, what, $"Guides:Font names a file that is not there: {given}. {without} Mend the setting, or take it away to have one looked for.");
    }
}
