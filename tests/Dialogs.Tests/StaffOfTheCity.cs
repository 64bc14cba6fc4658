using System.Text.RegularExpressions;
using Learning;
using Learning.Answers;
using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages.Broadcasts;
using Learning.Questions;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialogs.Tests;

/// <summary>What staff do in a transcript: to the session that is booked, to questions, and what they write.</summary>
sealed partial class StaffOfTheCity(World world)
{
    /// <summary>Does what a line says; false when it is nothing that staff do.</summary>
    public async Task<bool> Happens(string what)
    {
        if (what == "the booked session is called off") await CallOff();
        else if (what == "the booked lecture's recording is published") await Publish();
        else if (Moves().Match(what) is { Success: true } moves) await Move(moves);
        else if (Answers().Match(what) is { Success: true } answers) await Answer(Enum.Parse<Language>(answers.Groups["language"].Value), answers.Groups["text"].Value);
        else if (Promises().Match(what) is { Success: true } promises) await Promise(int.Parse(promises.Groups["hours"].Value, null));
        else if (Writes().Match(what) is { Success: true } writes) await Write(writes);
        else return false;
        return true;
    }

    // As if it had been approved; or with a code that lets it be tried.
    async Task Write(Match writes)
    {
        var (booked, text) = (writes.Groups["whom"].Value == "to who booked", writes.Groups["text"].Value);
        var session = booked ? (await Booked()).Id : null;
        var audience = session is null ? new Audience() : new Audience { Sessions = [session] };
        var wish = new BroadcastWish { Audience = audience, SessionId = session, Chinese = writes.Groups["language"].Value == "zh" ? text : null, English = writes.Groups["language"].Value == "en" ? text : null };
        var written = await world.Get<WriteBroadcast>().New(wish, await Mayor());
        Assert.True(written.Done, written.Refusal?.ToString());
        var now = world.Clock.GetUtcNow().UtcDateTime;
        await using var db = world.Get<LearningStore>().Open();
        var broadcast = await db.Broadcasts.SingleAsync(it => it.Id == written.Result.Id);
        if (writes.Groups["whom"].Value == "to try") (broadcast.TestCode, broadcast.TestUntil) = ("12345678", now + Broadcast.TestLasts);
        else (broadcast.State, broadcast.StartedAt) = (BroadcastState.Sending, now);
        await db.SaveChangesAsync();
    }

    async Task Move(Match moves)
    {
        var session = await Booked();
        var starts = moves.Groups["hours"].Success ? session.StartsAt.AddHours(int.Parse(moves.Groups["hours"].Value, null)) : (DateTime?)null;
        var place = moves.Groups["place"].Success ? moves.Groups["place"].Value : null;
        var moved = await world.Get<MoveSession>().Decide(session.Id, starts, place, await Mayor());
        Assert.True(moved.Done, moved.Refusal?.ToString());
    }

    async Task CallOff() => Assert.True((await world.Get<CallOffSession>().Decide((await Booked()).Id, await Mayor())).Done);

    async Task Publish()
    {
        var booked = await Booked();
        await using var db = world.Get<LearningStore>().Open();
        var lecture = await db.Lectures.SingleAsync(it => it.Id == booked.LectureId);
        (lecture.RecordingUrl, lecture.RecordedAt) = ($"https://watch.example/{lecture.Id}", world.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    // The question that waits longest.
    async Task Answer(Language language, string text)
    {
        var mayor = await Mayor();
        var open = await world.Get<QuestionInbox>().Open((await world.Get<StaffList>().Find("mayor"))!);
        var answered = await world.Get<AnswerQuestion>().Decide(new(open[0].Lead.Id) { Texts = new Dictionary<Language, string> { [language] = text } }, mayor);
        Assert.True(answered.Done, answered.Refusal?.ToString());
        await world.Get<AnswerIndex>().Refresh();
    }

    // The question that waits longest.
    async Task Promise(int hours)
    {
        var mayor = await Mayor();
        var open = await world.Get<QuestionInbox>().Open((await world.Get<StaffList>().Find("mayor"))!);
        var promised = await world.Get<PutOffQuestion>().Decide(open[0].Lead.Id, world.Clock.GetUtcNow().UtcDateTime.AddHours(hours), mayor);
        Assert.True(promised.Done, promised.Refusal?.ToString());
    }

    async Task<Session> Booked()
    {
        await using var db = world.Get<LearningStore>().Open();
        return await db.Sessions.AsNoTracking().Where(session => db.Bookings.Any(booking => booking.SessionId == session.Id && booking.State != BookingState.Cancelled)).FirstAsync();
    }

    async Task<By> Mayor()
    {
        var staff = world.Get<StaffList>();
        if (!await staff.Any()) Assert.True((await world.Get<InviteStaff>().Decide(new("mayor", StaffRole.City, "city"), new By(null, ActWay.Command))).Done);
        return new((await staff.Find("mayor"))!.Id, ActWay.Command);
    }

    [GeneratedRegex("^staff answer in (?<language>Chinese|English): (?<text>.+)$")]
    private static partial Regex Answers();

    [GeneratedRegex(@"^staff promise an answer in (?<hours>\d+) hours$")]
    private static partial Regex Promises();

    [GeneratedRegex(@"^staff write (?<whom>to all|to try|to who booked) in (?<language>zh|en): (?<text>.+)$")]
    private static partial Regex Writes();

    [GeneratedRegex(@"^the booked session is moved( (?<hours>\d+) hours later)?( to (?<place>p\d))?$")]
    private static partial Regex Moves();
}
