using Learning.Lectures;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Places;

/// <summary>What staff write of a place.</summary>
/// <param name="Hours">When it is open; null when that is not known.</param>
/// <param name="Access">How people who walk or see badly get in; null when that is not known.</param>
public sealed record PlaceEdit(Bilingual? Hours, Bilingual? Access);

/// <summary>It is written in one language only; people need it in both.</summary>
public sealed record PlaceNeedsBoth : Refusal;

/// <summary>The opening hours are too long.</summary>
/// <param name="Most">How many characters they have at most.</param>
public sealed record PlaceHoursAreLong(int Most) : Refusal;

/// <summary>The words about access are too long.</summary>
/// <param name="Most">How many characters they have at most.</param>
public sealed record PlaceAccessIsLong(int Most) : Refusal;

/// <summary>
/// Writes the opening hours and the access of a place: what changes there more often than tables come. It stands until a table says something else,
/// which the import tells before it is made current.
/// </summary>
public sealed class EditPlace
{
    /// <summary>Characters of opening hours at most.</summary>
    public const int LongestHours = 200;

    /// <summary>Characters about access at most.</summary>
    public const int LongestAccess = 500;

    readonly StaffActs acts;

    internal EditPlace(StaffActs acts) => this.acts = acts;

    /// <summary>Writes it.</summary>
    /// <param name="id">The place.</param>
    /// <param name="edit">What is to stand there.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>The place; or <see cref="NoSuchPlace"/>, <see cref="PlaceNeedsBoth"/>, <see cref="PlaceHoursAreLong"/>, <see cref="PlaceAccessIsLong"/>.</returns>
    public Task<Decided<Place>> Decide(string id, PlaceEdit edit, By by, CancellationToken cancel = default) => acts.Do<Place>(by, async act =>
    {
        if (await act.Access.Places(act.Db, Purpose.Change).SingleOrDefaultAsync(it => it.Id == id && it.RetiredAt == null, cancel) is not { } place) return new NoSuchPlace(id);
        if (Fault(edit) is { } fault) return fault;
        var before = new { place.Hours, place.Access };
        if (before.Hours == edit.Hours && before.Access == edit.Access) return place;
        (place.Hours, place.Access, place.EditedAt) = (edit.Hours, edit.Access, act.Now);
        act.Pen.Write("place-edited", "place", id, before, new { place.Hours, place.Access });
        return place;
    }, cancel);

    static Refusal? Fault(PlaceEdit edit)
    {
        if (OneOnly(edit.Hours) || OneOnly(edit.Access)) return new PlaceNeedsBoth();
        if (Longest(edit.Hours) > LongestHours) return new PlaceHoursAreLong(LongestHours);
        return Longest(edit.Access) > LongestAccess ? new PlaceAccessIsLong(LongestAccess) : null;
    }

    static bool OneOnly(Bilingual? text) => text is not null && (text.Zh.Length == 0 || text.En.Length == 0);

    static int Longest(Bilingual? text) => text is null ? 0 : Math.Max(text.Zh.Length, text.En.Length);
}
