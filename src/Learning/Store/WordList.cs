using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Learning.Store;

/// <summary>A short list of ids in one text column, with commas between them.</summary>
sealed class WordList() : ValueConverter<IReadOnlyList<string>, string>(
    words => string.Join(',', words),
    kept => kept.Split(',', StringSplitOptions.RemoveEmptyEntries))
{
    public sealed class Comparer() : ValueComparer<IReadOnlyList<string>>(
        (a, b) => a!.SequenceEqual(b!),
        words => words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word)));
}
