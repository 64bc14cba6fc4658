using System.Globalization;
using Learning;
using Learning.City;
using Learning.Lectures;
using Learning.Ratings;

namespace LearningBot.Commands;

/// <summary>Moves sessions of lectures and calls them off, and everybody who booked is told; shows how they were found.</summary>
static class SessionCommand
{
    const string to = "--to";
    const string place = "--place";
    static readonly Operand session = new("ID", "The session, as in the table of lectures.");

    /// <summary>The command.</summary>
    public static Command Command { get; } = Several.Of("session", "Moves a session of a lecture or calls it off, and tells everybody who booked it; shows how people found it.",
        new("session move", "Gives it another time or place.", Move)
        {
            Operands = [session],
            Options = [new(to, "The new beginning, in the city's time, such as \"2026-12-05 14:00\".", "TIME"), new(place, "The id of the new place.", "PLACE"), AsStaff.Option, AsStaff.Reason],
            Notes = "Whoever booked it, or waits for it, is told at once, by day, and is asked whether to keep the booking.",
        },
        new("session call-off", "Says that it will not be held.", CallOff)
        {
            Operands = [session],
            Options = [AsStaff.Option, AsStaff.Reason],
            Notes = "It cannot be taken back. Whoever booked it, or waits for it, is told and offered another session.",
        },
        new("session ratings", "Shows how people found it.", Ratings)
        {
            Operands = [session],
            Options = [AsStaff.Option],
            Notes = "Whoever booked it is asked an hour after its end, by day and at most once a day. What could be better stands there with its day; who said it is not shown.",
        });

    static async Task<int> Move(Call call)
    {
        if (!call.Has(to) && !call.Has(place)) throw new MisusedException($"session move needs {to} or {place}, or both.");
        await using var records = await Records.Opened(call, mustBeThere: true);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        var starts = Written.Moment(call, to, records.Get<CityClock>());
        return await Tell(call, await records.Get<MoveSession>().Decide(call.Operands[0], starts, call.Value(place), by, call.Cancel), "moved");
    }

    static async Task<int> CallOff(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        return await Tell(call, await records.Get<CallOffSession>().Decide(call.Operands[0], by, call.Cancel), "called off");
    }

    static async Task<int> Ratings(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var found = await records.Get<SessionRatings>().Of(call.Operands[0], await AsStaff.Of(call, records), call.Cancel);
        var it = found.Result ?? throw new FailedException(Why(found.Refusal!));
        await call.Terminal.Out.WriteLineAsync($"{it.SessionId}, {it.StartsAt:yyyy-MM-dd HH:mm}, {it.Title.Zh}: {it.Asked:N0} asked, {it.Answered:N0} answered.");
        await call.Terminal.Out.WriteLineAsync($"very good {it.Counts[RatingValue.Good]:N0}, all right {it.Counts[RatingValue.Fair]:N0}, not so good {it.Counts[RatingValue.Poor]:N0}");
        foreach (var said in it.Words) await call.Terminal.Out.WriteLineAsync($"{said.Day:yyyy-MM-dd}  {Written.OneLine(said.Words)}");
        return Exit.Ok;
    }

    static async Task<int> Tell(Call call, Decided<ChangedSession> decided, string what)
    {
        var changed = decided.Result ?? throw new FailedException(Why(decided.Refusal!));
        await call.Terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{changed.SessionId} is {what}. Parties who are told: {changed.Told}."));
        return Exit.Ok;
    }

    static string Why(Refusal refusal) => refusal switch
    {
        NoSuchSession none => $"There is no session \"{none.Id}\" in your part of the city. \"export --kind lecture\" shows them.",
        NoSuchPlace none => $"It cannot be held at \"{none.Id}\": there is no such place, or the session is only broadcast.",
        SessionIsOver => "It has begun or is over.",
        CalledOffAlready => "It is called off already.",
        StartsInThePast => "The new time is over already.",
        NothingChanges => "It is held then and there already; nothing was changed.",
        _ => StaffRefused.Why(refusal, ""),
    };
}
