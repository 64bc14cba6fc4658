using Learning;

namespace LearningBot.Channels.BotFramework;

/// <summary>Languages as the channels name them.</summary>
static class Locale
{
    /// <summary>The language of an activity's locale; without one, Chinese unless its words are written without Chinese characters.</summary>
    public static Language LanguageOf(Activity activity) =>
        !string.IsNullOrEmpty(activity.Locale) ? LanguageOf(activity.Locale)
        : string.IsNullOrWhiteSpace(activity.Text) || activity.Text.Any(IsHan) ? Language.Chinese
        : Language.English;

    /// <summary>The locale a reply carries: the person's own when it is of that language.</summary>
    public static string For(Language language, string? own) =>
        !string.IsNullOrEmpty(own) && LanguageOf(own) == language ? own : language == Language.Chinese ? "zh-CN" : "en-US";

    static Language LanguageOf(string locale) =>
        locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("yue", StringComparison.OrdinalIgnoreCase)
            ? Language.Chinese
            : Language.English;

    static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
