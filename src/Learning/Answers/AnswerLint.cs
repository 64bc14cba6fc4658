using Learning.Messages.Broadcasts;

namespace Learning.Answers;

/// <summary>What may be the matter with an answer.</summary>
public enum AnswerFaultKind
{
    /// <summary>It is there in one language only.</summary>
    OtherLanguageIsMissing,

    /// <summary>It is so long that few read it to its end on a phone.</summary>
    Lengthy,

    /// <summary>A link in it leads to a host that the city does not know.</summary>
    LinkLeadsElsewhere,
}

/// <summary>Something that is the matter with an answer.</summary>
/// <param name="Kind">What.</param>
/// <param name="Language">In which language.</param>
/// <param name="What">The host, or how many characters it has.</param>
public sealed record AnswerFault(AnswerFaultKind Kind, Language Language, string What)
{
    /// <summary>True when the answer cannot be told like that.</summary>
    public bool Forbids => Kind == AnswerFaultKind.LinkLeadsElsewhere;
}

/// <summary>Reads an answer over before it is told.</summary>
public sealed class AnswerLint(LearningOptions options)
{
    /// <summary>More characters than this are long for a chat.</summary>
    public const int ReadableChinese = 300;

    /// <summary>The same in English.</summary>
    public const int ReadableEnglish = 800;

    /// <summary>What is the matter with an answer by language; empty for nothing.</summary>
    public IReadOnlyList<AnswerFault> Read(IReadOnlyDictionary<Language, string> texts)
    {
        List<AnswerFault> faults = [.. Enum.GetValues<Language>().Where(it => !texts.ContainsKey(it)).Select(it => new AnswerFault(AnswerFaultKind.OtherLanguageIsMissing, it, ""))];
        foreach (var (language, text) in texts)
        {
            if (text.Length > (language == Language.Chinese ? ReadableChinese : ReadableEnglish)) faults.Add(new(AnswerFaultKind.Lengthy, language, $"{text.Length}"));
            if (BroadcastText.Stranger(text, options.BroadcastHosts) is { } host) faults.Add(new(AnswerFaultKind.LinkLeadsElsewhere, language, host));
        }
        return faults;
    }
}
