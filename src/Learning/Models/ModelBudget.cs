using System.Globalization;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Models;

/// <summary>
/// The day's budget for the language model, one for all instances and over restarts: before a call the most it can cost is put by, after it what it cost is
/// written down. So the day's limits hold whoever asks at the same time.
/// </summary>
public sealed class ModelBudget
{
    // Every part of the condition is in the statement: two instances cannot both find that there is enough left.
    const string hold = """
        INSERT INTO "ModelDays" ("Day", "Calls", "Failures", "TokensIn", "TokensOut", "Money", "HeldTokens", "HeldMoney")
        SELECT {0}, 0, 0, 0, 0, 0, {1}, {2} WHERE {1} <= {3} AND {2} <= {4}
        ON CONFLICT ("Day") DO UPDATE SET "HeldTokens" = "ModelDays"."HeldTokens" + excluded."HeldTokens", "HeldMoney" = "ModelDays"."HeldMoney" + excluded."HeldMoney"
        WHERE "ModelDays"."TokensIn" + "ModelDays"."TokensOut" + "ModelDays"."HeldTokens" + excluded."HeldTokens" <= {3}
            AND "ModelDays"."Money" + "ModelDays"."HeldMoney" + excluded."HeldMoney" <= {4}
        """;

    const string settle = """
        UPDATE "ModelDays" SET "Calls" = "Calls" + {1}, "Failures" = "Failures" + {2}, "TokensIn" = "TokensIn" + {3}, "TokensOut" = "TokensOut" + {4},
            "Money" = "Money" + {5}, "HeldTokens" = "HeldTokens" - {6}, "HeldMoney" = "HeldMoney" - {7}
        WHERE "Day" = {0}
        """;

    readonly LearningStore store;
    readonly CityClock clock;

    internal ModelBudget(LearningStore store, CityClock clock) => (this.store, this.clock) = (store, clock);

    /// <summary>Puts the most by that a call can cost; null when that is more than is left of the day's limits.</summary>
    public async Task<ModelHold?> Hold(ModelCost most, DayLimits limits, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var today = Today(clock);
        var held = await db.Database.ExecuteSqlRawAsync(hold, [today, most.Tokens, most.Money, limits.Tokens, limits.Money ?? long.MaxValue], cancel);
        return held == 1 ? new(today, most) : null;
    }

    /// <summary>Writes down what calls cost, on the days on which it was put by.</summary>
    public async Task Settle(IReadOnlyCollection<ModelSpent> ended, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        foreach (var day in ended.GroupBy(it => it.Hold.Day))
        {
            object[] sums =
            [
                day.Key, day.LongCount(it => it.Made), day.LongCount(it => it is { Made: true, Failed: true }), day.Sum(it => it.Cost.TokensIn), day.Sum(it => it.Cost.TokensOut), day.Sum(it => it.Cost.Money),
                day.Sum(it => it.Hold.Most.Tokens), day.Sum(it => it.Hold.Most.Money),
            ];
            await db.Database.ExecuteSqlRawAsync(settle, sums, cancel);
        }
    }

    internal static string Today(CityClock clock) => Day(DateOnly.FromDateTime(clock.InCity(clock.Now).DateTime));

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
