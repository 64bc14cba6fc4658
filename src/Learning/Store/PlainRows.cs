using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>Reads many rows of few columns past EF Core, which spends more on each than the store does.</summary>
static class PlainRows
{
    /// <summary>Reads what a query answers.</summary>
    /// <param name="db">The records.</param>
    /// <param name="query">The query; its columns come in the order of what it selects.</param>
    /// <param name="row">Reads a row.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<List<T>> ReadPlainly<T>(this LearningDb db, IQueryable query, Func<DbDataReader, T> row, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
