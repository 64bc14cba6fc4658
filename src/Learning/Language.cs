namespace Learning;

/// <summary>A language people are spoken to in.</summary>
public enum Language
{
    /// <summary>Simplified Chinese, written as in mainland China.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>A text the city has in both languages.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record Bilingual(string Zh, string En)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
