using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Learning.Store;

/// <summary>Every moment is kept in UTC, on both stores: SQLite forgets the kind, PostgreSQL refuses any other.</summary>
sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    moment => moment.Kind == DateTimeKind.Utc ? moment : moment.ToUniversalTime(),
    kept => DateTime.SpecifyKind(kept, DateTimeKind.Utc));
