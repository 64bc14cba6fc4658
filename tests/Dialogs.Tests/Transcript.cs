using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dialogs.Talking;
using Dialogs.Understanding.Models;
using Learning;
using Learning.Bookings;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.Guides;
using Learning.Places;
using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialogs.Tests;

/// <summary>
/// Plays a transcript: <c>&gt;</c> the person says, <c>&lt;</c> the bot says, <c>#</c> the point of the case, <c>!</c> the world.
/// Everything the bot says is written anew below what it answers; a transcript passes when that changes nothing.
/// </summary>
sealed partial class Transcript(World world)
{
    readonly StringBuilder written = new();
    readonly StaffOfTheCity staff = new(world);
    string speaker = "Lin";
    string code = "";
    string session = "";

    /// <summary>What the person and the world do, without what the bot said.</summary>
    public static IReadOnlyList<string> Script(string text) =>
        [.. text.Split('\n').Where(l => l.Length > 0 && l[0] is '>' or '#' or '!' && !l.StartsWith("# bookings:", StringComparison.Ordinal))];

    /// <summary>What another instance does, before this one hears of it.</summary>
    async Task<bool> Elsewhere(string what)
    {
        if (!what.StartsWith("elsewhere ", StringComparison.Ordinal)) return false;
        what = what["elsewhere ".Length..];
        await using var other = world.Another();
        if (Takes().Match(what) is { Success: true } takes) await Take(takes.Groups["title"].Value, other.GetRequiredService<BookSeats>(), takes.Groups["but"].Length > 0 ? 1 : 0);
        else if (what.StartsWith("cancelled: ", StringComparison.Ordinal)) await Cancel(what["cancelled: ".Length..], heard: false);
        else throw new InvalidDataException($"The world does not know: {what}");
        return true;
    }

    public async Task<string> Play(IEnumerable<string> script)
    {
        foreach (var line in script)
        {
            written.Append(line).Append('\n');
            if (line[0] == '>') Write(await world.Hear(speaker, line[2..]));
            else if (line[0] == '!') await Happen(line[2..]);
        }
        return written.Append("# bookings: ").Append(await Bookings()).Append('\n').ToString();
    }

    async Task Happen(string what)
    {
        if (await Elsewhere(what)) return;
        if (Later().Match(what) is { Success: true } later) await Pass(later);
        else if (Speaks().Match(what) is { Success: true } speaks) speaker = speaks.Groups["who"].Value;
        else if (Takes().Match(what) is { Success: true } takes) await Take(takes.Groups["title"].Value, world.Get<BookSeats>());
        else if (what == "the other family gives up") await GiveUp();
        else if (what.StartsWith("the model reads: ", StringComparison.Ordinal)) world.Model.Will(ModelPurpose.Reading, what["the model reads: ".Length..]);
        else if (what.StartsWith("the model answers: ", StringComparison.Ordinal)) world.Model.Will(ModelPurpose.Answering, what["the model answers: ".Length..]);
        else if (what == "the model is down") world.Model.GoesDown();
        else if (what == "there is no model") world.Model.IsGone();
        else if (what == "no lectures are held") await CancelAll();
        else if (await staff.Happens(what)) await world.Lectures.Refresh();
        else if (what == "no places stand") await RetireAll();
        else if (what == "the book on taijiquan is withdrawn") await Withdraw();
        else if (what == "thirty courses and e-books on chess are offered") await Offer();
        else if (what.StartsWith("cancelled: ", StringComparison.Ordinal)) await Cancel(what["cancelled: ".Length..]);
        else if (Shares().Match(what) is { Success: true } shares) await Share(shares);
        else if (what == "joins") Write(await world.Hear(speaker, IncomingKind.Joined));
        else if (what == "joins in the easy view") Write(await world.Join(speaker, Language.Chinese));
        else if (what == "joins in the easy view in English") Write(await world.Join(speaker, Language.English));
        else if (what == "sends a file") Write(await world.Hear(speaker, IncomingKind.Unreadable));
        else if (what == "a helper joins with the code") await Join();
        else if (what == "the code is used again") Assert.False((await world.Get<HelpGuide>().Join(code, "again")).Done);
        else if (what == "the helper goes to step 3") Assert.True((await world.Get<HelpGuide>().Move(session, 3, $"move-{session}")).Done);
        else if (what == "the helper cannot go to step 1") Assert.False((await world.Get<HelpGuide>().Move(session, 1, "late")).Done);
        else if (what.StartsWith("the helper hints: ", StringComparison.Ordinal)) Assert.True((await world.Get<HelpGuide>().Hint(session, what["the helper hints: ".Length..], $"hint-{session}")).Done);
        else if (what == "the helper leaves") await world.Get<HelpGuide>().Leave(session);
        else if (what == "a step is put before the others in the guide") world.Rewrite("video-call.zh.md", Prepend);
        else if (what == "the guide is written anew") world.Rewrite("video-call.zh.md", text => text.Replace("通讯录", "联系人", StringComparison.Ordinal));
        else if (what == "the conversation is lost") world.Spoil(speaker);
        else throw new InvalidDataException($"The world does not know: {what}");
        if (!what.EndsWith("nobody looks", StringComparison.Ordinal)) await Deliver();
    }

    async Task Pass(Match later)
    {
        var count = int.Parse(later.Groups["count"].Value, null);
        world.Clock.Advance(later.Groups["unit"].Value switch
        {
            "minute" => TimeSpan.FromMinutes(count),
            "hour" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        });
        await world.Lectures.Refresh();
    }

    // What a phone shares is WGS-84.
    async Task Share(Match shares) => Write(await world.Hear(speaker, new Point(
        double.Parse(shares.Groups["east"].Value, CultureInfo.InvariantCulture), double.Parse(shares.Groups["north"].Value, CultureInfo.InvariantCulture), Datum.Wgs84)));

    async Task Take(string title, BookSeats bookSeats, int spare = 0)
    {
        var offer = world.Lectures.Find(new()).First(o => o.Title.Zh == title || o.Title.En == title);
        for (var (n, left) = (0, offer.SeatsLeft - spare); left > 0; n++, left -= 6)
        {
            var taken = await bookSeats.Decide(
                offer.SessionId, World.AddressOf($"other{n}") with { Channel = "elsewhere" }, Math.Min(6, left), null, WhenFull.Refuse, $"other-{offer.SessionId}-{n}");
            Assert.True(taken.Done);
        }
    }

    async Task GiveUp()
    {
        var who = World.AddressOf("other0") with { Channel = "elsewhere" };
        var booking = Assert.Single(await world.Get<MyBookings>().Of(who));
        Assert.True((await world.Get<CancelBooking>().Decide(booking.Id, who, $"give-up-{booking.Id}")).Done);
    }

    async Task Join()
    {
        await using var db = world.Get<LearningStore>().Open();
        code = await db.HelpingHands.OrderByDescending(help => help.Id).Select(help => help.Code).FirstAsync();
        session = (await world.Get<HelpGuide>().Join(code, $"join-{code}")).Result!.Key;
    }

    /// <summary>A guide with another step before all others.</summary>
    internal static string Prepend(string guide)
    {
        var first = guide.IndexOf("## 1.", StringComparison.Ordinal);
        var later = Numbered().Replace(guide[first..], number => $"## {int.Parse(number.Groups["number"].Value, null) + 1}.");
        var (see, stuck) = guide.Contains("> See", StringComparison.Ordinal) ? ("See", "Stuck") : ("看到", "卡住");
        return $"{guide[..first]}## 1. 打开手机\n按一下侧面的键。\n> {see}: 屏幕亮了。\n> {stuck}: 不亮 → 先充电。\n\n{later}";
    }

    async Task CancelAll()
    {
        await using var db = world.Get<LearningStore>().Open();
        foreach (var session in await db.Sessions.ToListAsync()) session.Cancelled = true;
        await db.SaveChangesAsync();
        await world.Lectures.Refresh();
    }

    async Task Withdraw()
    {
        await SmallCityBooks.WithoutTaijiquan(world.Get<ImportTable>());
        await world.Get<CatalogueIndex>().Refresh();
    }

    async Task Offer()
    {
        await SmallCityCourses.AddChess(world.Get<ImportTable>());
        await world.Get<CatalogueIndex>().Refresh();
    }

    async Task RetireAll()
    {
        await using var db = world.Get<LearningStore>().Open();
        foreach (var place in await db.Places.ToListAsync()) place.RetiredAt = world.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        await world.Get<PlaceIndex>().Refresh();
    }

    async Task Cancel(string title, bool heard = true)
    {
        var offer = world.Lectures.Find(new()).First(o => o.Title.Zh == title || o.Title.En == title);
        await using var db = world.Get<LearningStore>().Open();
        var session = await db.Sessions.SingleAsync(s => s.Id == offer.SessionId);
        session.Cancelled = true;
        session.Revision++;
        await db.SaveChangesAsync();
        if (heard) await world.Lectures.Refresh();
    }

    async Task Deliver()
    {
        foreach (var (person, said) in await world.Deliver())
        {
            written.Append("< (to ").Append(person).Append(")\n");
            Write([said]);
        }
    }

    void Write(IEnumerable<Outgoing> said)
    {
        foreach (var message in said)
        {
            foreach (var line in message.Text.Split('\n')) written.Append("< ").Append(line).Append('\n');
            if (message.Picture is { } picture) written.Append("< [picture: ").Append(picture.Path).Append(", ").Append(picture.Alt).Append("]\n");
            if (message.Speak is { } speak) written.Append("< [spoken: ").Append(speak).Append("]\n");
            if (message.View is { } view) written.Append("< [view: ").Append(view.Elder ? "elder" : "usual").Append(", ").Append(view.TextSize).Append(view.ReadAloud ? ", read aloud" : "").Append("]\n");
            if (message.File is { } file) written.Append("< [").Append(file.Name).Append("]\n");
        }
    }

    async Task<string> Bookings()
    {
        await using var db = world.Get<LearningStore>().Open();
        var rows = await db.Bookings
            .Join(db.Addresses.Where(a => a.Channel == "test"), b => b.PersonId, a => a.PersonId, (b, _) => b)
            .OrderBy(b => b.Id).ToListAsync();
        var own = rows.Select(r => $"{r.SessionId} x{r.Seats} {r.State.ToString().ToLowerInvariant()}").ToList();
        return own.Count == 0 ? "none" : string.Join("; ", own);
    }

    [GeneratedRegex(@"^(?<count>\d+) (?<unit>minute|hour|day)s? later(?<quiet>, and nobody looks)?$")]
    private static partial Regex Later();

    [GeneratedRegex(@"^shares a place: (?<east>[0-9.]+) east, (?<north>[0-9.]+) north$")]
    private static partial Regex Shares();

    [GeneratedRegex(@"^## (?<number>\d+)\.", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?<who>[A-Z][a-z]+) speaks$")]
    private static partial Regex Speaks();

    [GeneratedRegex("^sold out(?<but> but for one seat)?: (?<title>.+)$")]
    private static partial Regex Takes();
}
