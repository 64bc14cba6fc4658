using System.Globalization;
using System.Text;

namespace Learning.Guides.Files;

/// <summary>Makes a guide of what was written, as long as it has a title and a step: what is missing beyond that is a fault, but no reason to show nothing.</summary>
static class Finished
{
    const int usualMinutes = 5;

    public static Guide? Of(Draft draft) => draft.Value("title") is not { } title || draft.Steps.Count == 0 ? null : new()
    {
        Id = draft.Name.Id,
        Language = draft.Name.Language,
        Title = title,
        Version = draft.Version,
        Minutes = Number(draft.Value("minutes")) ?? usualMinutes,
        Level = Math.Clamp(Number(draft.Value("level")) ?? 1, 1, 3),
        Audience = draft.Values("audience"),
        Aliases = draft.Values("aliases"),
        Needs = draft.Values("needs"),
        Warning = draft.Value("warning"),
        Offline = draft.Value("offline") ?? "",
        Handoff = draft.Value("handoff") ?? "",
        VerifiedOn = draft.Value("verified_on") is { } tried and not "none" ? tried : null,
        ReviewBy = Day(draft.Value("review_by")) ?? DateOnly.MinValue,
        Steps = [.. draft.Steps.Select(step => Step(step, draft.Name.Language))],
    };

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static GuideStep Step(StepDraft step, Language language) => new(
        step.Number,
        step.Title,
        Joined(step.Text, language),
        step.Pictures.Select(each => each.Picture).FirstOrDefault(),
        step.Note(Keyword.See) ?? "",
        [.. step.Notes.Where(note => note.Keyword == Keyword.Stuck).Select(note => StuckReader.Read(note.Says.Text)).OfType<Stuck>()],
        step.Note(Keyword.Careful),
        step.Note(Keyword.Tip),
        step.Note(Keyword.Say),
        step.Notes.Any(note => note.Keyword == Keyword.Required),
        step.Note(Keyword.SkipIf));

    // Chinese sentences stand side by side; English ones have a space between them.
    static string Joined(IEnumerable<Written> lines, Language language) =>
        new StringBuilder().AppendJoin(language == Language.Chinese ? "" : " ", lines.Select(line => line.Text)).ToString();
}
