using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>Keeps the language that a person chose, so that what the city starts is written in it. Of whom nothing is kept, nothing is kept.</summary>
public sealed class KeepLanguage(LearningStore store)
{
    /// <summary>Keeps it.</summary>
    /// <param name="who">The person, with the language.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Of(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        await db.Addresses.Where(it => it.Channel == who.Channel && it.UserId == who.UserId && it.Language != who.Language)
            .ExecuteUpdateAsync(set => set.SetProperty(it => it.Language, who.Language), cancel);
    }
}
