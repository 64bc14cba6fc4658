using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Learning.Store;

/// <summary>A list of sentences in one text column, one in each line.</summary>
sealed class LineList() : ValueConverter<IReadOnlyList<string>, string>(
    lines => string.Join('\n', lines),
    kept => kept.Split('\n', StringSplitOptions.RemoveEmptyEntries))
{
    public sealed class Comparer() : ValueComparer<IReadOnlyList<string>>(
        (a, b) => a!.SequenceEqual(b!),
        lines => lines.Aggregate(0, (hash, line) => HashCode.Combine(hash, line)));
}
