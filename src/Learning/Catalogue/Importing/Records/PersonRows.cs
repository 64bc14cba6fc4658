using Learning.Catalogue.Files;
using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing.Records;

/// <summary>
/// People whom an office may write to: an id of its own, an account on a channel, a language, a district; no names. Nobody is removed by being left out, as it is
/// for people themselves to leave.
/// </summary>
sealed class PersonRows(CityPack city, CityClock clock) : IRecordKind
{
    // What is told of a change is the office's id; nothing is written by the statement of a table.
    static readonly RecordTable table = new("People", Keys: 1, []) { Versioned = false };
    static readonly string[] channels = ["directline", "wechat", "msteams"];

    public string Word => ImportKinds.Person;

    public string[] Columns => ["id", "channel", "user", "language", "district"];

    public async Task<IReadOnlyList<RecordChanges>> Compare(
        LearningDb db, ImportRequest request, Table file, Faults faults, Tallies tallies, CancellationToken cancel)
    {
        var rows = Read(file, request, faults, tallies);
        var known = (await Export(db, null, cancel)).ToDictionary(row => row[0]);
        var owners = (await (from address in db.Addresses
                             join person in db.People on address.PersonId equals person.Id
                             where person.Code != null
                             select new { address.Channel, address.UserId, person.Code }).ToListAsync(cancel))
            .ToDictionary(row => (row.Channel, row.UserId), row => row.Code);
        var changed = new List<(string[] Cells, int Line)>();
        foreach (var (cells, line) in rows)
        {
            if (owners.GetValueOrDefault((cells[1], cells[2])) is { } owner && owner != cells[0]) faults.Add(new(line, "user", new("这个账号在名单里已属于另一个编号。", "This account belongs to another id of the list.")));
            var old = known.GetValueOrDefault(cells[0]);
            if (old is not null && old.SequenceEqual(cells)) continue;
            (old is null ? tallies.Added : tallies.Changed).Add(cells[0], "");
            changed.Add((cells, line));
        }
        return [new(table, []) { Before = (open, token) => Write(open, changed.ConvertAll(row => row.Cells), token) }];
    }

    public async Task<List<string[]>> Export(LearningDb db, Language? language, CancellationToken cancel)
    {
        var people = await (from person in db.People.AsNoTracking()
                            join address in db.Addresses.AsNoTracking() on person.Id equals address.PersonId
                            where person.Code != null
                            orderby person.Code, address.SeenAt, address.Id
                            select new { person.Code, person.District, address.Channel, address.UserId, address.Language }).ToListAsync(cancel);
        return [.. people.GroupBy(row => row.Code).Select(group => group.Last()).Where(row => language is null || row.Language == language)
            .Select(row => new[] { row.Code!, row.Channel, row.UserId, row.Language == Language.Chinese ? "zh" : "en", row.District ?? "" })];
    }

    List<(string[] Cells, int Line)> Read(Table file, ImportRequest request, Faults faults, Tallies tallies)
    {
        var (cells, districts, rows) = (new Cells(file, faults, ["id", "channel", "user"], ["language", "district"]), Named.Districts(city), new List<(string[], int)>());
        var told = request.Language switch { Language.Chinese => "zh", Language.English => "en", _ => null };
        foreach (var each in file.Rows())
        {
            tallies.Rows++;
            if (!cells.Look(each)) continue;
            cells.Id("id", most: 64);
            var (channel, user) = (cells.OneOf("channel", channels, needed: true), cells.Needed("user", 256));
            if (user.Length > 0) cells.Id("user", "user of " + channel, most: 256);
            var language = cells["language"].Length == 0 && told is not null ? told : cells.OneOf("language", ["zh", "en"], needed: true);
            rows.Add(([cells["id"], channel ?? "", user, language ?? "", districts.Read(cells, "district") ?? ""], cells.Line));
        }
        return rows;
    }

    async Task Write(LearningDb db, List<string[]> rows, CancellationToken cancel)
    {
        var now = clock.Now;
        foreach (var some in rows.Chunk(500))
        {
            var (codes, users) = (some.Select(row => row[0]).ToList(), some.Select(row => row[2]).ToList());
            var people = await db.People.Where(person => codes.Contains(person.Code!)).ToDictionaryAsync(person => person.Code!, cancel);
            var addresses = await db.Addresses.Where(address => users.Contains(address.UserId)).ToDictionaryAsync(address => (address.Channel, address.UserId), cancel);
            foreach (var row in some.Where(row => !people.ContainsKey(row[0])))
                people[row[0]] = await Somebody(db, addresses.GetValueOrDefault((row[1], row[2])), row[0], now, cancel);
            await db.SaveChangesAsync(cancel);
            foreach (var row in some) Reach(db, people[row[0]], addresses.GetValueOrDefault((row[1], row[2])), row, now);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    // Who has spoken to the bot before is known already, by the account.
    static async Task<Person> Somebody(LearningDb db, PersonAddress? address, string code, DateTime now, CancellationToken cancel)
    {
        var person = address is null ? new Person { CreatedAt = now } : await db.People.SingleAsync(it => it.Id == address.PersonId, cancel);
        person.Code = code;
        if (address is null) db.Add(person);
        return person;
    }

    static void Reach(LearningDb db, Person person, PersonAddress? address, string[] row, DateTime now)
    {
        person.District = row[4].Length == 0 ? null : row[4];
        var language = row[3] == "zh" ? Language.Chinese : Language.English;
        if (address is null)
        {
            db.Add(new PersonAddress { PersonId = person.Id, Channel = row[1], UserId = row[2], ConversationId = row[2], Language = language, SeenAt = now });
            return;
        }
        (address.PersonId, address.Language, address.SeenAt) = (person.Id, language, now);
    }
}
