using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>Where people are written to: at the address that was seen last.</summary>
static class NewestAddresses
{
    /// <summary>The addresses by person; none for whom nowhere is known.</summary>
    public static async Task<Dictionary<long, Address>> Of(LearningDb db, IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        var newest = new Dictionary<long, Address>();
        await foreach (var it in db.Addresses.Where(it => people.Contains(it.PersonId)).OrderBy(it => it.PersonId).ThenBy(it => it.SeenAt).ThenBy(it => it.Id)
            .Select(it => new { it.PersonId, it.Channel, it.UserId, it.ConversationId, it.Language, it.ServiceUrl }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            newest[it.PersonId] = new(it.Channel, it.UserId, it.ConversationId, it.Language) { ServiceUrl = it.ServiceUrl };
        }
        return newest;
    }
}
