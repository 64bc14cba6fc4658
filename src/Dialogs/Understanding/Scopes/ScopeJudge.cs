using Dialogs.Lines;
using Learning;

namespace Dialogs.Understanding.Scopes;

/// <summary>
/// Judges whose business a message is, by the words people use for the city's and for other people's: what is certain first, then which of
/// the two weighs more. It holds no conversation.
/// </summary>
public static class ScopeJudge
{
    const double Certain = 0.95;
    const double Likely = 0.8;
    const double Unlikely = 0.2;
    const double Never = 0.02;

    static readonly Dictionary<string, string[]> words = Resources.Read<Dictionary<string, string[]>>("Scopes.Business.json");
    static readonly Ways courseEnglish = new(words["course-en"]);
    static readonly Ways noCourseEnglish = new(words["course-en-not"]);
    static readonly Ways elsewhereEnglish = new(words["elsewhere-en"]);
    static readonly Ways courseChinese = new(words["course-zh"]);
    static readonly Ways elsewhereChinese = new(words["elsewhere-zh"]);

    /// <summary>The judgement.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="catalogue">How many values of the catalogue, and questions about an item, it holds.</param>
    public static Judged Of(Heard heard, int catalogue)
    {
        var plain = heard.Plain;
        if (plain.Length == 0) return new(Scope.Out, 0, null);
        var chinese = heard.Language == Language.Chinese;
        var elsewhere = (chinese ? elsewhereChinese : elsewhereEnglish).CountIn(plain);
        var course = chinese ? courseChinese.CountIn(plain) : noCourseEnglish.FitIn(plain) ? 0 : courseEnglish.CountIn(plain);
        var intent = Intent.In(plain, heard.Language);
        return chinese ? Chinese(intent, course, catalogue, elsewhere) : English(intent, course, catalogue, elsewhere);
    }

    /// <summary>True when the message is other people's business and none of the catalogue's: nearly always no, which the first look tells.</summary>
    public static bool IsElsewhere(Heard heard) =>
        (heard.Language == Language.Chinese ? elsewhereChinese : elsewhereEnglish).FitIn(heard.Plain) && Of(heard, catalogue: 0).Elsewhere;

    /// <summary>True when an English message names other people's business.</summary>
    internal static bool NamesOthers(string plain) => elsewhereEnglish.FitIn(plain);

    /// <summary>Chinese wishes are long, and thanks stand at the end of many: what is wished decides.</summary>
    static Judged Chinese(Intent? intent, int course, int catalogue, int elsewhere)
    {
        if (elsewhere > course) return new(Scope.Out, course > 0 ? Unlikely : Never, null, Elsewhere: true);
        if (course > 0 || catalogue > 1) return new(Scope.Course, course + catalogue > 1 ? Certain : Likely, null);
        if (intent is not null) return new(intent.Scope, Certain, intent.Id);
        return catalogue > 0 ? new(Scope.Course, Likely, null) : new(Scope.Out, Unlikely, null);
    }

    static Judged English(Intent? intent, int course, int catalogue, int elsewhere)
    {
        if (catalogue > 1 && course > 0) return new(Scope.Course, Certain, null);
        if (intent is not null) return new(intent.Scope, elsewhere > 0 ? Likely : Certain, intent.Id);
        if (elsewhere > 0) return new(Scope.Out, Never, null, Elsewhere: true);
        return course > 0 ? new(Scope.Course, Likely, null) : new(Scope.Out, catalogue > 1 ? Unlikely * 2 : Unlikely / 2, null);
    }
}
