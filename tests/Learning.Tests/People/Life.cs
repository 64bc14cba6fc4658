using Learning.Catalogue;
using Learning.Guides;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Messages.Reminders;
using Learning.People;
using Learning.Preferences;
using Learning.Questions;
using Learning.Ratings;
using Learning.Reading;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.People;

/// <summary>People of whom something of every kind is kept, and how much is left of somebody.</summary>
static class Life
{
    /// <summary>The person's id; null when nothing is kept for them.</summary>
    public static async Task<long?> Id(this Town town, string name)
    {
        await using var db = town.Store.Open();
        return await PersonRecords.Find(db, Town.Person(name), default);
    }

    /// <summary>Books two of eight seats in session <c>s</c> and adds something of every other kind.</summary>
    public static async Task<long> Lead(this Town town, string name)
    {
        var booking = await town.Booking(name, 2);
        var person = (await town.Id(name))!.Value;
        var at = town.Clock.GetUtcNow().UtcDateTime;
        await using var db = town.Store.Open();
        var delivery = new Delivery { PersonId = person, Cause = $"c-{name}", Kind = "reminder", Answers = "{}", BookingId = booking.Id, DueAt = at, CreatedAt = at, ChangedAt = at };
        var help = new HelpingHand { PersonId = person, Guide = "g", Language = Language.Chinese, Code = $"code-{name}"[..Math.Min(16, 5 + name.Length)], Consent = $"agreed by {name}", ConsentAt = at, Until = at };
        db.AddRange(delivery, help);
        await db.SaveChangesAsync();
        db.AddRange(
            new Reminded { BookingId = booking.Id, Kind = ReminderKind.Day, StartsAt = at, DeliveryId = delivery.Id },
            new Rating { BookingId = booking.Id, PersonId = person, SessionId = "s", Value = RatingValue.Poor, Words = $"found too long by {name}", At = at },
            new Attendance { BookingId = booking.Id, SessionId = "s", Came = 2, At = at, StaffId = 1 },
            new HelpAct { HelpId = help.Id, Key = $"h-{name}", Kind = HelpActKind.Invited, Step = 1, At = at },
            new Question { PersonId = person, Language = Language.Chinese, Text = $"the question of {name}", LastTurns = $"said by {name}", AskedAt = at, Key = $"q-{name}" },
            new Subscription { PersonId = person, Topic = $"topic of {name}", SubscribedAt = at },
            new SessionWatch { PersonId = person, SessionId = "s", Since = at },
            new Listed { PersonId = person, ItemKind = ItemKind.Course, ItemId = "c1", Language = Language.Chinese, AddedAt = at },
            new GuideProgress { PersonId = person, Guide = "g", StepTitle = "one", StepStartedAt = at, LastAt = at },
            new GuideEvent { Key = $"e-{name}", PersonId = person, Guide = "g", Version = "v", Step = 1, To = 2, Act = GuideAct.Next, Seconds = 9, At = at },
            new ListedPerson { List = "l", PersonId = person, Proof = $"form of {name}", Scope = "city", At = at },
            new Preference { PersonId = person, Elder = true, TextSize = 24, ChangedAt = at });
        await db.SaveChangesAsync();
        await town.Get<SetMessages>().Decide(MessageChoice.StopReminders, null, $"confirmed to {name}", Town.Person(name), $"m-{name}");
        Assert.NotNull(await town.Get<DataCodes>().Make(Town.Person(name)));
        return person;
    }

    /// <summary>How many records of each kind there are, by the name of the kind.</summary>
    public static async Task<Dictionary<string, long>> Counts(this Town town)
    {
        await using var db = town.Store.Open();
        return await Learning.Store.Copies.Tables.Count(db, default);
    }

    /// <summary>Every row of every table, as text.</summary>
    public static async Task<string> Dump(this Town town)
    {
        await using var db = town.Store.Open();
        await db.Database.OpenConnectionAsync();
        var text = new System.Text.StringBuilder();
        foreach (var table in Learning.Store.Copies.Tables.All)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"""SELECT * FROM "{table}" """;
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                text.Append(table).Append(": ").AppendJoin(' ', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue)).Append('\n');
        }
        return text.ToString();
    }
}
