using System.Globalization;
using Learning.Catalogue.Files;
using Learning.City;
using Learning.Places;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing.Records;

/// <summary>Places. One at which a session will be held cannot be left out.</summary>
sealed class PlaceRows(CityPack city, CityClock clock) : IRecordKind
{
    static readonly string[] kinds =
        ["city-college", "district-college", "street-school", "teaching-point", "urban-book-house", "community-book-house", "rural-book-house"];

    static readonly RecordTable table = new("Places", Keys: 1,
    [
        new("Id", "text"), new("Kind", "bigint"), new("Name_Zh", "text"), new("Name_En", "text"), new("District", "text"), new("Address_Zh", "text"),
        new("Address_En", "text"), new("Phone", "text"), new("Longitude", "double precision"), new("Latitude", "double precision"), new("ReachedByLectures", "bool"),
        new("Tags", "text"), new("Hours_Zh", "text"), new("Hours_En", "text"), new("Access_Zh", "text"), new("Access_En", "text"), new("RetiredAt", "moment"), new("Sample", "bool"),
        new("Under", "text"), new("EditedAt", "moment"),
    ])
    { Sample = 17 };

    const int retiredAt = 16;
    const int editedAt = 19;

    // Opening hours and access, which staff write too.
    static readonly Range written = 12..16;

    public string Word => ImportKinds.Place;

    public string[] Columns =>
    [
        "id", "kind", "name_zh", "name_en", "district", "address_zh", "address_en", "phone", "longitude", "latitude", "datum", "reached", "tags",
        "hours_zh", "hours_en", "access_zh", "access_en", "under",
    ];

    public async Task<IReadOnlyList<RecordChanges>> Compare(
        LearningDb db, ImportRequest request, Table file, Faults faults, Tallies tallies, CancellationToken cancel)
    {
        var rows = Read(file, faults, tallies);
        var there = (await db.Places.AsNoTracking().ToListAsync(cancel)).ConvertAll(Row);
        Edited(rows, there.Where(row => row.Values[editedAt] is not null).ToDictionary(row => row.Id), tallies);
        var changes = Comparison.Of(table, rows, there, tallies, retiredAt, clock.Now);
        var retired = changes.Where(row => row.Values[retiredAt] is not null && row.Values[17] is false).Select(row => row.Id).ToList();
        var now = clock.Now;
        var used = await db.Sessions.Where(session => session.EndsAt > now && !session.Cancelled && retired.Contains(session.PlaceId!))
            .Select(session => session.PlaceId!).Distinct().ToListAsync(cancel);
        foreach (var place in used) faults.Add(new(null, null, new($"表里没有地点“{place}”，但那里还有要办的场次。请保留这一行，或先把场次改到别处。", $"The place “{place}” is missing, and sessions will be held there. Keep its row, or move the sessions first.")));
        return [new(table, changes)];
    }

    // What staff wrote stays theirs until a table says something else.
    static void Edited(List<RecordRow> rows, Dictionary<string, RecordRow> edited, Tallies tallies)
    {
        foreach (var row in rows)
        {
            if (!edited.TryGetValue(row.Id, out var old)) continue;
            if (row.Values[written].AsSpan().SequenceEqual(old.Values[written])) row.Values[editedAt] = old.Values[editedAt];
            else tallies.Overwritten.Add(row.Id, row.Name);
        }
    }

    public async Task<List<string[]>> Export(LearningDb db, Language? language, CancellationToken cancel)
    {
        var places = await db.Places.AsNoTracking().Where(place => place.RetiredAt == null).OrderBy(place => place.Id).ToListAsync(cancel);
        return places.ConvertAll(place => new[]
        {
            place.Id, kinds[(int)place.Kind], place.Name.Zh, place.Name.En, place.District, place.Address.Zh, place.Address.En, place.Phone ?? "",
            place.Longitude.ToString("R", CultureInfo.InvariantCulture), place.Latitude.ToString("R", CultureInfo.InvariantCulture), "gcj02", place.ReachedByLectures ? "yes" : "no",
            string.Join(',', place.Tags), place.Hours?.Zh ?? "", place.Hours?.En ?? "", place.Access?.Zh ?? "", place.Access?.En ?? "", place.Under ?? "",
        });
    }

    List<RecordRow> Read(Table file, Faults faults, Tallies tallies)
    {
        string[] needed = ["id", "kind", "district", "longitude", "latitude"];
        var (cells, districts, rows) = (new Cells(file, faults, needed, [.. Columns.Except(needed)]), Named.Districts(city), new List<RecordRow>());
        var under = new List<(int Line, string School)>();
        foreach (var each in file.Rows())
        {
            tallies.Rows++;
            if (!cells.Look(each)) continue;
            cells.Id("id", most: 64);
            var (kind, name, address) = (cells.OneOf("kind", kinds, needed: true), cells.Both("name", 200, needed: true), cells.Both("address", 200, needed: true));
            var (hours, access, at) = (cells.Both("hours", 200), cells.Both("access", 500), At(cells));
            var street = kind == kinds[(int)PlaceKind.TeachingPoint] ? cells.Text("under", 64) : null;
            if (street is not null) under.Add((cells.Line, street));
            var tags = cells["tags"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            rows.Add(new(cells["id"], name?.Zh ?? "",
            [
                cells["id"], (long)Array.IndexOf(kinds, kind), name?.Zh, name?.En, districts.Read(cells, "district", needed: true), address?.Zh, address?.En, cells.Text("phone", 50),
                at.Longitude, at.Latitude, cells.Yes("reached"), string.Join(',', tags), hours?.Zh, hours?.En, access?.Zh, access?.En, null, false,
                street, null,
            ]));
        }
        var schools = rows.Where(row => row.Values[1] is (long)PlaceKind.StreetSchool).Select(row => row.Id).ToHashSet();
        foreach (var (line, school) in under.Where(each => !schools.Contains(each.School)))
            faults.Add(new(line, "under", new($"“{school}”不是这份表里的街道学校。", $"“{school}” is no street school of this table.")));
        return rows;
    }

    // Wuhan lies at 114° east, 30° north: exchanged numbers are noticed by the bounds of China.
    static Point At(Cells cells)
    {
        var (longitude, latitude) = (cells.Number("longitude", 73, 136), cells.Number("latitude", 3, 54));
        if (cells["longitude"].Length == 0) cells.Wrong("longitude", new("这里是空的。", "It is empty."));
        if (cells["latitude"].Length == 0) cells.Wrong("latitude", new("这里是空的。", "It is empty."));
        var datum = cells.OneOf("datum", ["gcj02", "wgs84"]) == "wgs84" ? Datum.Wgs84 : Datum.Gcj02;
        return new Point(longitude ?? 0, latitude ?? 0, datum).In(Datum.Gcj02);
    }

    static RecordRow Row(Place place) => new(place.Id, place.Name.Zh,
    [
        place.Id, (long)place.Kind, place.Name.Zh, place.Name.En, place.District, place.Address.Zh, place.Address.En, place.Phone, place.Longitude, place.Latitude,
        place.ReachedByLectures, string.Join(',', place.Tags), place.Hours?.Zh, place.Hours?.En, place.Access?.Zh, place.Access?.En, place.RetiredAt, place.Sample,
        place.Under, place.EditedAt,
    ]);
}
