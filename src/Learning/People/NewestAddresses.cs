using System.Data.Common;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>Where people are written to: at the address that was seen last.</summary>
static class NewestAddresses
{
    /// <summary>The addresses by person; none for whom nowhere is known.</summary>
    public static async Task<Dictionary<long, Address>> Of(LearningDb db, IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        var newest = new Dictionary<long, Address>(people.Count);
        var all = db.Addresses.Where(it => people.Contains(it.PersonId)).OrderBy(it => it.PersonId).ThenBy(it => it.SeenAt).ThenBy(it => it.Id)
            .Select(it => new { it.PersonId, it.Channel, it.UserId, it.ConversationId, it.Language, it.ServiceUrl });
        var shared = new Shared();
        foreach (var (person, address) in await db.ReadPlainly(all, row => Read(row, shared), cancel)) newest[person] = address;
        return newest;
    }

    static (long Person, Address Address) Read(DbDataReader row, Shared shared) => (
        row.GetInt64(0),
        new(shared.Text(row, 1)!, row.GetString(2), row.GetString(3), (Language)row.GetInt32(4)) { ServiceUrl = shared.Text(row, 5) });

    /// <summary>Keeps one text for many who have the same: thousands of addresses wait for their message at a time.</summary>
    sealed class Shared
    {
        readonly HashSet<string> texts = new(StringComparer.Ordinal);

        public string? Text(DbDataReader row, int column)
        {
            if (row.IsDBNull(column)) return null;
            var read = row.GetString(column);
            if (texts.TryGetValue(read, out var kept)) return kept;
            texts.Add(read);
            return read;
        }
    }
}
