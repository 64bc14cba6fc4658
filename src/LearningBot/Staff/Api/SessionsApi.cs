using System.ComponentModel;
using System.Globalization;
using Learning;
using Learning.Lectures;
using Learning.Places;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningBot.Staff.Api;

/// <summary>A session in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The lecture.</param>
/// <param name="StartsAt">Beginning, UTC.</param>
/// <param name="EndsAt">End, UTC.</param>
/// <param name="Mode">In person or live.</param>
/// <param name="Place">Where; null when it is only broadcast, or not told in this list.</param>
/// <param name="District">Id of the district; null for the whole city.</param>
/// <param name="Capacity">All seats; null for no limit.</param>
/// <param name="Booked">Seats booked.</param>
/// <param name="Held">Seats held by offers that are not answered.</param>
/// <param name="Waiting">Parties on the waiting list.</param>
/// <param name="CalledOff">True when it will not be held.</param>
sealed record SessionLine(
    string Id, Bilingual Title, DateTime StartsAt, DateTime EndsAt, Mode Mode, Bilingual? Place, string? District, int? Capacity, int Booked, int Held, int Waiting, bool CalledOff)
{
    /// <summary>A session as it is listed.</summary>
    public static SessionLine Of(Session it, Bilingual title, Place? place) =>
        new(it.Id, title, it.StartsAt, it.EndsAt, it.Mode, place?.Name, it.District, it.Capacity, it.Booked, it.Held, it.Waiting, it.Cancelled);
}

/// <summary>The seats of a session.</summary>
/// <param name="Session">The session.</param>
/// <param name="Booked">Parties with seats.</param>
/// <param name="Waiting">Parties that wait for some.</param>
/// <param name="Offered">Parties that were offered some and have not answered.</param>
/// <param name="Came">Parties that came.</param>
/// <param name="WalkIns">Heads that came without a booking.</param>
/// <param name="Told">How many parties are told when it changes.</param>
/// <param name="MayChange">True when you may change it.</param>
sealed record SessionSeats(SessionLine Session, PartyCount Booked, PartyCount Waiting, PartyCount Offered, PartyCount Came, int WalkIns, int Told, bool MayChange);

/// <summary>A session to be called off.</summary>
/// <param name="Told">How many parties are told, as it was shown: whoever calls it off has seen the number.</param>
/// <param name="Reason">Why; kept in the audit trail.</param>
sealed record CallOff(int? Told, string? Reason);

/// <summary>A session that was called off.</summary>
/// <param name="Told">How many parties are told.</param>
sealed record CalledOff(int Told);

/// <summary><c>/staff/api/v1/sessions</c>.</summary>
static class SessionsApi
{
    /// <summary>Opens it.</summary>
    public static void MapSessions(this RouteGroupBuilder all)
    {
        var api = all.MapGroup("/sessions").WithTags("sessions");
        api.MapGet("", All).RequireAuthorization(StaffPolicies.Sees).WithSummary("The sessions you may see, soonest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/{id}", One).RequireAuthorization(StaffPolicies.Sees).WithSummary("The seats of one session.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/{id}/call-off", CallOff).RequireAuthorization(StaffPolicies.Runs).WithSummary("Says that a session will not be held. It cannot be taken back.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    static async Task<Results<Ok<Listed<SessionLine>>, ProblemHttpResult>> All(
        HttpContext http,
        Timetable timetable,
        CancellationToken gone,
        [Description("True for those that are over, latest first.")] bool past = false,
        [Description("One day of the city, as 2026-12-05.")] string? day = null,
        [Description("Words of a lecture or place, or an id.")] string? find = null,
        [Description("room or live.")] string? mode = null,
        [Description("True for those without a free seat.")] bool full = false,
        [Description("The next of the page before.")] string? after = null)
    {
        Mode? held = mode switch { "room" => Mode.InPerson, "live" => Mode.Live, _ => null };
        if (mode is not null && held is null) return http.Problem(new ParameterIsWrong(nameof(mode)));
        var mark = TimetableMark.Read(after);
        if (after is not null && mark is null) return http.Problem(new ParameterIsWrong(nameof(after)));
        DateOnly? on = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 2000 and < 9000 ? date : null;
        if (day is not null && on is null) return http.Problem(new ParameterIsWrong(nameof(day)));
        var found = await timetable.Of(http.Me(), new() { Past = past, Day = on, Words = find?.Trim(), Mode = held, Full = full, After = mark }, gone);
        return TypedResults.Ok(new Listed<SessionLine>([.. found.Rows.Select(it => SessionLine.Of(it.Session, it.Lecture.Title, it.Place))], found.More?.ToString()));
    }

    static async Task<Results<Ok<SessionSeats>, NotFound>> One(string id, HttpContext http, SessionSheets sheets, CancellationToken gone) =>
        await sheets.Of(id, http.Me(), gone) is { } it
            ? TypedResults.Ok(new SessionSeats(SessionLine.Of(it.Session, it.Lecture.Title, it.Place), it.Booked, it.Waiting, it.Offered, it.Came, it.WalkIns, it.Told, it.MayChange))
            : TypedResults.NotFound();

    static async Task<Results<Ok<CalledOff>, NotFound, ProblemHttpResult>> CallOff(
        string id, CallOff asked, HttpContext http, SessionSheets sheets, CallOffSession callOff, CancellationToken gone)
    {
        if (await sheets.Of(id, http.Me(), gone) is not { MayChange: true } sheet) return TypedResults.NotFound();
        if (sheet.Told > 0 && asked.Told != sheet.Told) return http.Problem(new CountDiffers(sheet.Told));
        var decided = await callOff.Decide(id, http.By(asked.Reason), gone);
        return decided.Done ? TypedResults.Ok(new CalledOff(decided.Result.Told)) : http.Problem(decided.Refusal);
    }
}
