using System.Globalization;
using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>Where a page of the inbox ended.</summary>
/// <param name="Late">True when its last group waits longer than was promised.</param>
/// <param name="People">How many people asked that group.</param>
/// <param name="Lead">Id of that group's first question.</param>
public sealed record QuestionMark(bool Late, int People, long Lead)
{
    /// <summary>As addresses write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{(Late ? 1 : 0)}-{People}-{Lead}");

    /// <summary>Reads it; null when it is none.</summary>
    public static QuestionMark? Read(string? text) => text?.Split('-') is [("0" or "1") and var late, var people, var lead]
        && int.TryParse(people, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && long.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(late == "1", count, id) : null;

    internal bool Before(QuestionMark other) => Late != other.Late ? Late : People != other.People ? People > other.People : Lead < other.Lead;
}

/// <summary>Which groups of open questions are wanted.</summary>
public sealed record QuestionWish
{
    /// <summary>True for those that came up in a guide, false for the others; null for all.</summary>
    public bool? InGuide { get; init; }

    /// <summary>Those that came up in this guide.</summary>
    public string? Guide { get; init; }

    /// <summary>Words that stand in one of its wordings.</summary>
    public string? Words { get; init; }

    /// <summary>Asked by somebody of this district.</summary>
    public string? District { get; init; }

    /// <summary>True for those that whoever asks takes care of.</summary>
    public bool Mine { get; init; }

    /// <summary>True for those that nobody takes care of.</summary>
    public bool Free { get; init; }

    /// <summary>Only what follows this row.</summary>
    public QuestionMark? After { get; init; }
}

/// <summary>A group of open questions as the inbox shows it.</summary>
/// <param name="Group">The questions.</param>
/// <param name="Districts">The districts of those who asked, as far as known.</param>
public sealed record QuestionRow(QuestionGroup Group, IReadOnlyList<string> Districts)
{
    /// <summary>True when it waits longer than was promised.</summary>
    public bool Late { get; init; }

    /// <summary>The name of the colleague who takes care of it; null for nobody, or for one whom whoever looks may not know of.</summary>
    public string? Keeper { get; init; }

    /// <summary>What follows it begins after this.</summary>
    public QuestionMark Mark => new(Late, Group.People, Group.Lead.Id);
}

/// <summary>A page of the inbox.</summary>
/// <param name="Rows">The groups.</param>
/// <param name="More">True when more follow.</param>
/// <param name="Groups">How many groups were found in all.</param>
/// <param name="Questions">How many questions they hold.</param>
/// <param name="Districts">The districts of all who asked.</param>
/// <param name="Guides">Ids of the guides in which any came up.</param>
public sealed record QuestionPage(IReadOnlyList<QuestionRow> Rows, bool More, int Groups, int Questions, IReadOnlyList<string> Districts, IReadOnlyList<string> Guides);

/// <summary>The inbox of questions, page by page, with what staff need to choose among them.</summary>
public sealed class QuestionPages(LearningStore store, CityClock clock)
{
    /// <summary>A page has so many groups.</summary>
    public const int Size = 50;

    /// <summary>A page of what the account may see: what is late first, then most asked first.</summary>
    public async Task<QuestionPage> Of(StaffAccount who, QuestionWish wish, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var open = await QuestionInbox.Waiting(Access.Of(who).Questions(db, Purpose.See)).AsNoTracking().ToListAsync(cancel);
        var districts = await DistrictsOf(db, open, cancel);
        var rows = QuestionGroup.Of(open).Where(it => Fits(it, wish, who, districts)).Select(it => Row(it, districts)).OrderByDescending(it => it.Late).ToList();
        var rest = rows.Where(it => wish.After is not { } after || after.Before(it.Mark)).ToList();
        return new(
            await Named(db, rest.Take(Size), who, cancel),
            rest.Count > Size, rows.Count, rows.Sum(it => it.Group.Questions.Count),
            [.. districts.Values.Distinct().Order(StringComparer.Ordinal)],
            [.. open.Select(it => it.Guide).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The group a question is in, or the question alone when it waits no more; null when the account may not see it.</summary>
    public async Task<QuestionRow?> Find(long id, StaffAccount who, Purpose purpose, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var seen = Access.Of(who).Questions(db, purpose);
        if (await seen.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } question) return null;
        var group = question.State == QuestionState.Open ? await QuestionInbox.Group(seen.AsNoTracking(), question, cancel) : new([question]);
        return (await Named(db, [Row(group, await DistrictsOf(db, group.Questions, cancel))], who, cancel))[0];
    }

    /// <summary>Colleagues who could take care of a question, whoever asks among them; none when they may not change it.</summary>
    public async Task<IReadOnlyList<StaffAccount>> Colleagues(long id, StaffAccount who, CancellationToken cancel = default)
    {
        if (await Find(id, who, Purpose.Change, cancel) is not { } row) return [];
        await using var db = store.Open();
        return await AssignQuestion.Colleagues(db, row.Group, who, cancel);
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

    QuestionRow Row(QuestionGroup group, Dictionary<long, string> districts) =>
        new(group, In(group, districts)) { Late = group.Lead.State == QuestionState.Open && group.Promised < clock.Now };

    static async Task<IReadOnlyList<QuestionRow>> Named(LearningDb db, IEnumerable<QuestionRow> rows, StaffAccount who, CancellationToken cancel)
    {
        var shown = rows.ToList();
        var keepers = shown.Select(it => it.Group.AssignedTo).OfType<long>().Distinct().ToList();
        if (keepers.Count == 0) return shown;
        var names = await Access.Of(who).Staff(db, Purpose.See).Where(it => keepers.Contains(it.Id)).ToDictionaryAsync(it => it.Id, it => it.Name, cancel);
        names[who.Id] = who.Name;
        return shown.ConvertAll(it => it with { Keeper = it.Group.AssignedTo is { } keeper ? names.GetValueOrDefault(keeper) : null });
    }

    static bool Fits(QuestionGroup group, QuestionWish wish, StaffAccount who, Dictionary<long, string> districts) =>
        (wish.InGuide is null || group.Questions.Any(it => it.Guide is not null == wish.InGuide))
        && (wish.Guide is null || group.Questions.Any(it => it.Guide == wish.Guide))
        && (!wish.Mine || group.AssignedTo == who.Id) && (!wish.Free || group.AssignedTo is null)
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
