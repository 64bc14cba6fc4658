using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff.SigningIn;

/// <summary>The keys of the console.</summary>
public sealed class StaffKeys(LearningStore store)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All()
    {
        using var db = store.Open();
        return [.. db.StaffKeys.AsNoTracking().Select(it => it.Xml)];
    }

    /// <summary>Keeps another.</summary>
    public void Keep(string name, string xml)
    {
        using var db = store.Open();
        db.Database.ExecuteSql($"""INSERT INTO "StaffKeys" ("Name", "Xml") VALUES ({name}, {xml})""");
    }
}
