using System.Globalization;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>Where a page of the inbox ended.</summary>
/// <param name="People">How many people asked its last group.</param>
/// <param name="Lead">Id of that group's first question.</param>
public sealed record QuestionMark(int People, long Lead)
{
    /// <summary>As addresses write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{People}-{Lead}");

    /// <summary>Reads it; null when it is none.</summary>
    public static QuestionMark? Read(string? text) => text?.Split('-') is [var people, var lead]
        && int.TryParse(people, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && long.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(count, id) : null;
}

/// <summary>Which groups of open questions are wanted.</summary>
public sealed record QuestionWish
{
    /// <summary>True for those that came up in a guide, false for the others; null for all.</summary>
    public bool? InGuide { get; init; }

    /// <summary>Words that stand in one of its wordings.</summary>
    public string? Words { get; init; }

    /// <summary>Asked by somebody of this district.</summary>
    public string? District { get; init; }

    /// <summary>Only what follows this row.</summary>
    public QuestionMark? After { get; init; }
}

/// <summary>A group of open questions as the inbox shows it.</summary>
/// <param name="Group">The questions.</param>
/// <param name="Districts">The districts of those who asked, as far as known.</param>
public sealed record QuestionRow(QuestionGroup Group, IReadOnlyList<string> Districts)
{
    /// <summary>What follows it begins after this.</summary>
    public QuestionMark Mark => new(Group.People, Group.Lead.Id);
}

/// <summary>A page of the inbox.</summary>
/// <param name="Rows">The groups.</param>
/// <param name="More">True when more follow.</param>
/// <param name="Groups">How many groups were found in all.</param>
/// <param name="Questions">How many questions they hold.</param>
/// <param name="Districts">The districts of all who asked.</param>
public sealed record QuestionPage(IReadOnlyList<QuestionRow> Rows, bool More, int Groups, int Questions, IReadOnlyList<string> Districts);

/// <summary>The inbox of questions, page by page, with what staff need to choose among them.</summary>
public sealed class QuestionPages(LearningStore store)
{
    /// <summary>A page has so many groups.</summary>
    public const int Size = 50;

    /// <summary>A page of what the account may see, most asked first.</summary>
    public async Task<QuestionPage> Of(StaffAccount who, QuestionWish wish, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var open = await QuestionInbox.Waiting(Access.Of(who).Questions(db, Purpose.See)).AsNoTracking().ToListAsync(cancel);
        var districts = await DistrictsOf(db, open, cancel);
        var groups = QuestionGroup.Of(open).Where(it => Fits(it, wish, districts)).ToList();
        var rest = groups.Where(it => wish.After is not { } after || it.People < after.People || (it.People == after.People && it.Lead.Id > after.Lead)).ToList();
        var shown = rest.Take(Size).ToList();
        return new(
            [.. shown.Select(it => new QuestionRow(it, In(it, districts)))],
            rest.Count > Size, groups.Count, groups.Sum(it => it.Questions.Count),
            [.. districts.Values.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The group a question is in, or the question alone when it waits no more; null when the account may not see it.</summary>
    public async Task<QuestionRow?> Find(long id, StaffAccount who, Purpose purpose, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var seen = Access.Of(who).Questions(db, purpose);
        if (await seen.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } question) return null;
        var group = question.State == QuestionState.Open ? await QuestionInbox.Group(seen.AsNoTracking(), question, cancel) : new([question]);
        return new(group, In(group, await DistrictsOf(db, group.Questions, cancel)));
    }

    /// <summary>How many people are told when a question is answered, and others with it.</summary>
    public async Task<int> People(long id, IReadOnlyList<long> also, StaffAccount who, CancellationToken cancel = default)
    {
        var told = new HashSet<long>();
        foreach (var each in also.Prepend(id))
        {
            if (await Find(each, who, Purpose.Change, cancel) is { } row) told.UnionWith(row.Group.Questions.Select(it => it.PersonId));
        }
        return told.Count;
    }

    static bool Fits(QuestionGroup group, QuestionWish wish, Dictionary<long, string> districts) =>
        (wish.InGuide is null || group.Questions.Any(it => it.Guide is not null == wish.InGuide))
        && (wish.Words is null || group.Questions.Any(it => it.Text.Contains(wish.Words, StringComparison.OrdinalIgnoreCase)))
        && (wish.District is null || group.Questions.Any(it => districts.GetValueOrDefault(it.PersonId) == wish.District));

    static IReadOnlyList<string> In(QuestionGroup group, Dictionary<long, string> districts) =>
        [.. group.Questions.Select(it => districts.GetValueOrDefault(it.PersonId)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    static async Task<Dictionary<long, string>> DistrictsOf(LearningDb db, IReadOnlyList<Question> questions, CancellationToken cancel)
    {
        var people = questions.Select(it => it.PersonId).Distinct().ToList();
        return await db.People.Where(it => people.Contains(it.Id) && it.District != null).ToDictionaryAsync(it => it.Id, it => it.District!, cancel);
    }
}
