using System.ComponentModel;
using System.Globalization;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningBot.Staff.Api;

/// <summary>A message to many in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What staff call it; empty for no name.</param>
/// <param name="State">How it stands.</param>
/// <param name="Scope">The smallest branch of the city that holds its audience.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="SendAt">When it is sent, UTC; null when no time is set.</param>
/// <param name="StartedAt">When its sending began, UTC; null before.</param>
/// <param name="EndedAt">When it had reached an end for everybody, UTC; null before.</param>
sealed record BroadcastLine(long Id, string Name, BroadcastState State, string Scope, DateTime CreatedAt, DateTime? SendAt, DateTime? StartedAt, DateTime? EndedAt)
{
    /// <summary>A broadcast as it is listed.</summary>
    public static BroadcastLine Of(Broadcast it) => new(it.Id, it.Name, it.State, it.Branch.ToString(), it.CreatedAt, it.SendAt, it.StartedAt, it.EndedAt);
}

/// <summary>What became of a message to many.</summary>
/// <param name="Broadcast">It.</param>
/// <param name="CountedAt">The moment the figures are of, UTC: some minutes ago where they take long to count.</param>
/// <param name="Planned">How many messages there are.</param>
/// <param name="Ended">How many of them have reached an end.</param>
/// <param name="Reached">How many were sent, and perhaps read.</param>
/// <param name="Parts">How many stand how, district by district.</param>
sealed record BroadcastFigures(BroadcastLine Broadcast, DateTime CountedAt, int Planned, int Ended, int Reached, IReadOnlyList<BroadcastPart> Parts);

/// <summary><c>/staff/api/v1/broadcasts</c>.</summary>
static class BroadcastsApi
{
    const int pageSize = 50;

    /// <summary>Opens it.</summary>
    public static void MapBroadcasts(this RouteGroupBuilder all)
    {
        var api = all.MapGroup("/broadcasts").WithTags("broadcasts");
        api.MapGet("", All).RequireAuthorization(StaffPolicies.Sees).WithSummary("The messages to many that you may see, newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/{id:long}", One).RequireAuthorization(StaffPolicies.Sees).WithSummary("One of them, with the figures of its report.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<Results<Ok<Listed<BroadcastLine>>, ProblemHttpResult>> All(
        HttpContext http, BroadcastReports reports, CancellationToken gone, [Description("The next of the page before.")] string? after = null)
    {
        long? before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        if (after is not null && before is null) return http.Problem(new ParameterIsWrong(nameof(after)));
        var found = await reports.Newest(http.Me(), pageSize + 1, before, gone);
        return TypedResults.Ok(new Listed<BroadcastLine>([.. found.Take(pageSize).Select(BroadcastLine.Of)],
            found.Count > pageSize ? found[pageSize - 1].Id.ToString(CultureInfo.InvariantCulture) : null));
    }

    static async Task<Results<Ok<BroadcastFigures>, NotFound>> One(long id, HttpContext http, BroadcastReports reports, CancellationToken gone)
    {
        if (await reports.Progress(id, http.Me(), gone) is not { } progress || await reports.Parts(id, http.Me(), gone) is not { } parts) return TypedResults.NotFound();
        var counts = new DeliveryCounts(parts.All.GroupBy(it => it.State).ToDictionary(of => of.Key, of => of.Sum(it => it.Count)));
        var reached = counts.In(DeliveryState.Sent) + counts.In(DeliveryState.Delivered) + counts.In(DeliveryState.Read);
        return TypedResults.Ok(new BroadcastFigures(BroadcastLine.Of(progress.Broadcast), parts.At, counts.Planned, counts.Ended, reached, parts.All));
    }
}
