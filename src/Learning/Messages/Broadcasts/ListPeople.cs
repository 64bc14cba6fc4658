using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>A person of a list.</summary>
/// <param name="Code">Their id in the city's own list, see <see cref="People.Person.Code"/>.</param>
/// <param name="Proof">Where the proof of their consent is kept; empty for none.</param>
public sealed record ListRow(string Code, string Proof);

/// <summary>What became of a list.</summary>
/// <param name="People">How many people stand on it now.</param>
/// <param name="Unproven">How many of them without a proof of consent: they are not written to.</param>
/// <param name="Twice">How many rows named somebody a second time.</param>
/// <param name="Unknown">Ids that are nobody's.</param>
public sealed record ImportedList(int People, int Unproven, int Twice, IReadOnlyList<string> Unknown);

/// <summary>Keeps lists of people to whom staff want to write; the people must be known, and have agreed.</summary>
public sealed class ListPeople
{
    const int batch = 500;

    readonly StaffActs acts;

    internal ListPeople(StaffActs acts) => this.acts = acts;

    /// <summary>Makes a list, or puts these people in the place of those who stood on it.</summary>
    /// <param name="list">Its name; at most 64 characters.</param>
    /// <param name="rows">The people.</param>
    /// <param name="by">Who acts; whoever may reach the audience of their whole branch may write to the list.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What became of it; or <see cref="SomebodyMustAct"/>, <see cref="NotAllowed"/>, <see cref="NoSuchPart"/> when the name is none, <see cref="ListIsTaken"/>.</returns>
    public Task<Decided<ImportedList>> Decide(string list, IReadOnlyList<ListRow> rows, By by, CancellationToken cancel = default) => acts.Do<ImportedList>(by, async act =>
    {
        if (act.Actor is not { } actor) return new SomebodyMustAct();
        if (!act.Access.Broadcasts(actor.Branch, Purpose.Change)) return new NotAllowed();
        if (list.Length is 0 or > 64) return new NoSuchPart("list", list);
        if (await act.Db.ListedPeople.AnyAsync(it => it.List == list && it.Scope != actor.Scope, cancel)) return new ListIsTaken();
        await act.Db.ListedPeople.Where(it => it.List == list).ExecuteDeleteAsync(cancel);
        var (known, unknown) = (new Dictionary<long, ListedPerson>(), new List<string>());
        foreach (var some in rows.Chunk(batch)) await Add(act, list, some, known, unknown, cancel);
        var unproven = known.Values.Count(it => it.Proof.Length == 0);
        act.Pen.Write("list-imported", "list", list, null, new { people = known.Count, unproven });
        return new ImportedList(known.Count, unproven, rows.Count - unknown.Count - known.Count, unknown);
    }, cancel);

    static async Task Add(StaffAct act, string list, ListRow[] rows, Dictionary<long, ListedPerson> known, List<string> unknown, CancellationToken cancel)
    {
        var codes = rows.Select(it => it.Code).ToList();
        var people = await act.Db.People.Where(it => codes.Contains(it.Code!)).Select(it => new { it.Code, it.Id }).ToDictionaryAsync(it => it.Code!, it => it.Id, cancel);
        foreach (var row in rows)
        {
            if (!people.TryGetValue(row.Code, out var person)) unknown.Add(row.Code);
            else if (known.TryGetValue(person, out var twice)) twice.Proof = twice.Proof.Length == 0 ? Cut(row.Proof) : twice.Proof;
            else act.Db.Add(known[person] = new() { List = list, PersonId = person, Proof = Cut(row.Proof), Scope = act.Actor!.Scope, At = act.Now });
        }
    }

    static string Cut(string proof) => proof.Trim() is { Length: > 200 } words ? words[..200] : proof.Trim();
}
