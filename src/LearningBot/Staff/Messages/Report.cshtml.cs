using Learning.Messages;
using Learning.Messages.Broadcasts;
using LearningBot.Staff.Manner;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/report/{id}</c>: what became of a message, by state, reason and district.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class ReportModel(BroadcastReports reports, BroadcastWords words) : OneBroadcast(reports)
{
    /// <summary>What became of it in each district.</summary>
    public IReadOnlyList<BroadcastPart> Parts { get; private set; } = [];

    /// <summary>The moment the figures are of, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>All of its messages.</summary>
    public int All => Parts.Sum(it => it.Count);

    /// <summary>How many stand how.</summary>
    public IReadOnlyList<PartOf> States => [.. Parts.GroupBy(it => (it.State, it.Reason)).OrderBy(of => of.Key.State).ThenByDescending(of => of.Sum(it => it.Count))
        .Select(of => new PartOf(words.End(of.Key.State, of.Key.Reason), of.Sum(it => it.Count), of.Sum(it => it.Count)))];

    /// <summary>How many were sent, of all in a district.</summary>
    public IReadOnlyList<PartOf> Districts => [.. Parts.GroupBy(it => it.District)
        .Select(of => new PartOf(words.District(of.Key), of.Where(it => IsReached(it.State)).Sum(it => it.Count), of.Sum(it => it.Count))).OrderByDescending(it => it.All)];

    /// <summary>Rows of a table, drawn.</summary>
    public static BarChart Chart(string title, IReadOnlyList<PartOf> rows) => new(title, [.. rows.Select(it => new Bar(it.Name, it.Count, it.All,
        it.All == it.Count ? Manner.Said.Number(it.Count) : $"{Manner.Said.Number(it.Count)} / {Manner.Said.Number(it.All)}"))]);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: false) || await Reports.Parts(Id, Me, Gone) is not { } parts) return NotFound();
        (At, Parts) = (parts.At, parts.All);
        return Page();
    }

    static bool IsReached(DeliveryState state) => state is DeliveryState.Sent or DeliveryState.Delivered or DeliveryState.Read;
}

/// <summary>A row of a table.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Count">How many.</param>
/// <param name="All">Out of how many.</param>
sealed record PartOf(string Name, int Count, int All);
