using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>Reads several things as they stood at one moment.</summary>
static class OneMoment
{
    /// <summary>Reads all that is asked in it as the records stood at its first question; it holds no writer up.</summary>
    public static async Task<T> AtOneMoment<T>(this LearningDb db, Func<Task<T>> read, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // Not as EF Core begins transactions, which on SQLite are those of writers.
            await Plainly(db, db is PostgresDb ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN", cancel);
            try
            {
                return await read();
            }
            finally
            {
                await Plainly(db, "ROLLBACK", CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    static async Task Plainly(LearningDb db, string sql, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
