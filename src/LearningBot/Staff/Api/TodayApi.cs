using Learning.Staff;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningBot.Staff.Api;

/// <summary>What needs whoever asks today.</summary>
/// <param name="Role">Their role.</param>
/// <param name="Scope">Their branch of the city.</param>
/// <param name="Proven">True when a second proof was given in this session.</param>
/// <param name="Figures">The figures; null for volunteers, to whom nothing is assigned.</param>
sealed record TodaySeen(StaffRole Role, string Scope, bool Proven, TodayFigures? Figures);

/// <summary>The figures of today.</summary>
/// <param name="Approvals">Broadcasts of others that wait to be approved.</param>
/// <param name="Questions">Questions that nobody has answered.</param>
/// <param name="MyQuestions">Those of them that you take care of.</param>
/// <param name="OldestQuestion">Since when the oldest of them waits; null for none.</param>
/// <param name="Troubled">Messages of the last seven days that did not arrive, or perhaps not.</param>
/// <param name="Soon">Sessions of the next three days, ten at most.</param>
sealed record TodayFigures(int Approvals, int Questions, int MyQuestions, DateTime? OldestQuestion, int Troubled, IReadOnlyList<SessionLine> Soon);

/// <summary>The token that changes carry.</summary>
/// <param name="Header">The header in which it is sent.</param>
/// <param name="Token">The token.</param>
sealed record TokenGiven(string Header, string Token);

/// <summary><c>/staff/api/v1/today</c> and <c>/staff/api/v1/token</c>.</summary>
static class TodayApi
{
    /// <summary>Opens them.</summary>
    public static void MapToday(this RouteGroupBuilder all)
    {
        var api = all.MapGroup("").WithTags("today");
        api.MapGet("/today", Now).RequireAuthorization(StaffPolicies.SignedIn).WithSummary("What needs you today.");
        api.MapGet("/token", Token).RequireAuthorization(StaffPolicies.SignedIn).WithSummary("The token that changes carry in a header.");
    }

    static async Task<Ok<TodaySeen>> Now(HttpContext http, Today today, CancellationToken gone)
    {
        var (me, session) = (http.Me(), http.Session());
        var report = me.Role == StaffRole.Volunteer ? null : await today.For(me, gone);
        return TypedResults.Ok(new TodaySeen(me.Role, me.Branch.ToString(), session.Proven, report is null ? null
            : new(report.Approvals, report.Questions, report.Mine, report.Oldest, report.Troubled, [.. report.Soon.Select(it => SessionLine.Of(it.Session, it.Title, null))])));
    }

    static Ok<TokenGiven> Token(HttpContext http) => TypedResults.Ok(new TokenGiven(FormToken.Header, FormToken.Give(http)));
}
