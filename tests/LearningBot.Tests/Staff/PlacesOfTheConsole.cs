using System.Text;
using Learning.Catalogue.Importing;
using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

/// <summary>Places and tables for those who keep them.</summary>
static class PlacesOfTheConsole
{
    static int made;

    /// <summary>The address of a page about a place of the role's own branch.</summary>
    public static async Task<string> OwnPlace(this ConsoleService console, string page, StaffRole role)
    {
        var scope = await console.Scope(role);
        await using var db = console.Get<LearningStore>().Open();
        return Address(page, await db.Places.Where(it => role == StaffRole.City || role == StaffRole.Auditor || it.Id == scope || it.District == scope).OrderBy(it => it.Id).Select(it => it.Id).FirstAsync());
    }

    /// <summary>The address of a page about a place out of the hands of whoever has this role.</summary>
    public static async Task<string> ForeignPlace(this ConsoleService console, string page, StaffRole role)
    {
        var scope = await console.Scope(role);
        await using var db = console.Get<LearningStore>().Open();
        return Address(page, await db.Places.Where(it => it.Id != scope && it.District != scope && it.Under != scope).OrderBy(it => it.Id).Select(it => it.Id).FirstAsync());
    }

    /// <summary>The address of a page about a table that was uploaded, by default one of a course that is new.</summary>
    public static async Task<string> Uploaded(this ConsoleService console, string page, string? table = null, string kind = "course")
    {
        await console.Mayor();
        var text = table ?? $"id,title\nmade-{Interlocked.Increment(ref made)},太极拳入门\n";
        var mayor = (await console.Get<StaffList>().Find("mayor"))!;
        var kept = await console.Get<Uploads>().Keep(Encoding.UTF8.GetBytes(text), "table.csv", new("", kind) { Language = Learning.Language.Chinese, Source = "made" }, mayor);
        return FormattableString.Invariant($"/staff/catalogue/{page}/{kept.Result!.Id}");
    }

    /// <summary>A place as it is kept.</summary>
    public static async Task<Place> KeptPlace(this ConsoleService console, string id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Places.AsNoTracking().SingleAsync(it => it.Id == id);
    }

    static string Address(string page, string id) => $"/staff/places/{page}/{Uri.EscapeDataString(id)}";
}
