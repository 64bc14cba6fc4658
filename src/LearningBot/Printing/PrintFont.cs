using SkiaSharp;

namespace LearningBot.Printing;

/// <summary>The font that guides and figures are printed with: the one of the setting, else the first of those that systems bring along.</summary>
/// <param name="given">A font file, or <c>file#n</c> for the n-th font of a collection; null to look for one.</param>
sealed class PrintFont(string? given)
{
    // The simplified Chinese one of each collection.
    static readonly string[] usual =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#2",
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc#2",
        "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc#2",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
        "C:/Windows/Fonts/msyh.ttc",
        "C:/Windows/Fonts/simhei.ttf",
        "/System/Library/Fonts/PingFang.ttc",
        "/System/Library/Fonts/Hiragino Sans GB.ttc",
        "/System/Library/Fonts/STHeiti Light.ttc",
    ];

    readonly Lazy<SKTypeface?> face = new(() => (given is { Length: > 0 } ? [given] : usual).Select(Open).FirstOrDefault(each => each is not null));

    /// <summary>The font; null when there is none with Chinese letters.</summary>
    public SKTypeface? Face => face.Value;

    /// <summary>The file of a name that may end with the number of a font in it.</summary>
    public static string FileOf(string name) => Split(name).File;

    static (string File, int Number) Split(string name)
    {
        var mark = name.LastIndexOf('#');
        return mark > 0 ? (name[..mark], int.TryParse(name[(mark + 1)..], out var number) ? number : 0) : (name, 0);
    }

    static SKTypeface? Open(string name)
    {
        var (file, number) = Split(name);
        var found = File.Exists(file) ? SKTypeface.FromFile(file, number) : null;
        if (found is null) return null;
        using var font = new SKFont(found);
        return font.ContainsGlyphs("学") ? found : null;
    }
}
