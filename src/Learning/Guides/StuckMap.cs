using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>How one step of one version of a guide serves people.</summary>
/// <param name="Guide">The guide's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Step">The step, from 1.</param>
/// <param name="Shown">How often it was shown to somebody who came to it.</param>
/// <param name="MedianSeconds">In how many seconds half of those who went on from it had done it; null while nobody has.</param>
/// <param name="Repeats">How often it was said once more.</param>
/// <param name="Backs">How often somebody went back from it.</param>
/// <param name="Stucks">How often somebody was stuck in it.</param>
/// <param name="Fails">How often it did not work.</param>
/// <param name="Persons">How often somebody asked for a person in it.</param>
public sealed record StepFigures(
    string Guide, string Version, int Step, long Shown, double? MedianSeconds, long Repeats, long Backs, long Stucks, long Fails, long Persons);

/// <summary>Shows which steps fail people, from what they did and never from what they said.</summary>
public sealed class StuckMap(LearningStore store)
{
    // The median is the middle of those who went on: 1 Next, 5 Skip, 12 Done; two people in the middle are averaged.
    const string all = """
        WITH ranked AS (
            SELECT "Guide", "Version", "Step", "Seconds",
                ROW_NUMBER() OVER (PARTITION BY "Guide", "Version", "Step" ORDER BY "Seconds") AS place,
                COUNT(*) OVER (PARTITION BY "Guide", "Version", "Step") AS many
            FROM "GuideEvents" WHERE "Act" IN (1, 5, 12) AND "Seconds" IS NOT NULL),
        medians AS (
            SELECT "Guide", "Version", "Step", CAST(AVG("Seconds") AS double precision) AS middle
            FROM ranked WHERE place IN ((many + 1) / 2, (many + 2) / 2) GROUP BY "Guide", "Version", "Step"),
        told AS (
            SELECT "Guide", "Version", "Step", 0 AS shown, "Act" FROM "GuideEvents" WHERE "Act" IN (2, 4, 6, 7, 8)
            UNION ALL SELECT "Guide", "Version", "To", 1, -1 FROM "GuideEvents" WHERE "To" IS NOT NULL
            UNION ALL SELECT "Guide", "Version", "Step", 0, -1 FROM medians)
        SELECT t."Guide", t."Version", t."Step", SUM(t.shown) AS "Shown", m.middle AS "MedianSeconds",
            SUM(CASE WHEN t."Act" = 4 THEN 1 ELSE 0 END) AS "Repeats", SUM(CASE WHEN t."Act" = 2 THEN 1 ELSE 0 END) AS "Backs",
            SUM(CASE WHEN t."Act" = 7 THEN 1 ELSE 0 END) AS "Stucks", SUM(CASE WHEN t."Act" = 6 THEN 1 ELSE 0 END) AS "Fails",
            SUM(CASE WHEN t."Act" = 8 THEN 1 ELSE 0 END) AS "Persons"
        FROM told t LEFT JOIN medians m ON m."Guide" = t."Guide" AND m."Version" = t."Version" AND m."Step" = t."Step"
        WHERE t."Step" > 0 AND ({0} = '' OR t."Guide" = {0})
        GROUP BY t."Guide", t."Version", t."Step", m.middle
        ORDER BY t."Guide", t."Version", t."Step"
        """;

    /// <summary>The figures by guide, version and step.</summary>
    /// <param name="guide">The guide's id; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<StepFigures>> Of(string? guide, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await db.Database.SqlQueryRaw<StepFigures>(all, guide ?? "").ToListAsync(cancel);
    }
}
