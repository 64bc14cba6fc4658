using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Learning;
using Learning.Catalogue;
using Learning.Sample;
using LearningBot.Staff.SigningIn;

namespace LearningBot.Commands;

/// <summary>Puts an invented city into the records, so that everything can be tried.</summary>
static class Sample
{
    const string Scale = "--scale";
    const string Full = "--full";
    const string Replace = "--replace";
    const string Staff = "--staff";
    const string At = "--at";

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The command.</summary>
    public static Command Command { get; } = new("sample", "Puts an invented city into the records, to try everything with.", Run)
    {
        Options =
        [
            new(Scale, "small (about 40 lectures, 300 courses and books, the default) or city (as much as the whole city has).", "SCALE") { Choices = ["small", "city"] },
            new(Full, "With --scale city: all of its 1,000,000 e-books and 100,000 recordings, too. Takes some minutes."),
            new(Staff, "Only makes new one-time links for the sample staff of the city that is there."),
            new(At, "The address in those links (http://localhost:3978 by default).", "URL"),
            new(Replace, "Gives up what people booked in the sample city that is there."),
        ],
        Notes = "All people and places in it are invented and marked as samples. The same day gives the same city: its SHA-256 is\n"
            + "told and kept in sample-manifest.json in the data folder. A store with real lectures or places is left alone.",
    };

    static async Task<int> Run(Call call)
    {
        await using var records = new Records(call);
        await records.Store.Prepare(call.Cancel);
        if (call.Has(Staff)) return await Links(call, records);
        var bar = new ProgressBar(call.Terminal, TimeProvider.System);
        var scale = call.Value(Scale) == "city" ? call.Has(Full) ? SampleScale.Full : SampleScale.City : SampleScale.Small;
        if (call.Has(Full) && scale != SampleScale.Full) throw new MisusedException($"{Full} goes with {Scale} city.");
        var decided = await records.Get<SampleCity>().Load(scale, call.Has(Replace), bar, call.Cancel);
        bar.Clear();
        var manifest = decided.Result ?? throw new FailedException(Why(decided.Refusal!));
        var file = Path.Combine(Settings.DataDirectory(records.Configuration), "sample-manifest.json");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(manifest, json) + "\n", call.Cancel);
        await call.Terminal.Out.WriteLineAsync(Said(manifest, file));
        return await Links(call, records);
    }

    static async Task<int> Links(Call call, Records records)
    {
        var invited = await records.Get<SampleStaff>().Invite(call.Cancel);
        if (invited.Count == 0) throw new FailedException("There is no sample city whose staff could be made. Make one: sample");
        await call.Terminal.Out.WriteLineAsync("Sample staff; each link works once and is shown only now:");
        foreach (var it in invited)
            await call.Terminal.Out.WriteLineAsync($"  {it.Account.Role,-10} {SetUpLink.At(call.Value(At) ?? "http://localhost:3978", it.Code)}");
        return Exit.Ok;
    }

    static string Why(Refusal refusal) => refusal switch
    {
        StoreHoldsRealRecords real =>
            $"The records hold {real.Lectures:N0} real lectures, {real.Places:N0} real places and {real.Imports:N0} imported tables; a sample city is not mixed with them. "
            + "Try another data folder: --Data:Directory=DIR.",
        SampleIsBooked booked =>
            $"People have booked {booked.Bookings:N0} times in the sample city that is there. {Replace} takes it away with their bookings.",
        _ => throw new InvalidOperationException($"A refusal nobody explains: {refusal.GetType().Name}."),
    };

    static string Said(SampleManifest made, string file)
    {
        var counts = made.Counts;
        string[] lines =
        [
            Part(made.Places, "places", (counts.CityColleges, "city college"), (counts.DistrictColleges, "district colleges"),
                (counts.StreetSchools, "street schools"), (counts.TeachingPoints, "teaching points")),
            Part(made.BookHouses, "book houses", (counts.UrbanBookHouses, "urban"), (counts.CommunityBookHouses, "community"),
                (counts.RuralBookHouses, "rural")),
            Part(made.Lectures, "lectures", (counts.Live, "held live"), (counts.InPerson, "held in person"), (counts.Recorded, "to watch")),
            Part(made.Sessions, "sessions"),
            Part(made.Items.Values.Sum(), "items of the catalogue", [.. made.Items.Select(pair => (pair.Value, Named(pair.Key)))]),
            Part(counts.CommunitiesReached, "communities reached by lectures"),
            Part(counts.CommunitySchools, "community schools"),
        ];
        return $"""
            The sample city is there, made for {made.Today:yyyy-MM-dd}:
            {string.Join(Environment.NewLine, lines.Where(line => line.Length > 0))}
            SHA-256 {made.Sha256}, kept in {file}
            """;
    }

    static string Named(ItemKind kind) => kind switch
    {
        ItemKind.Course => "courses",
        ItemKind.Resource => "resources",
        ItemKind.Textbook => "textbooks",
        ItemKind.EBook => "e-books",
        ItemKind.Audio => "recordings to hear",
        ItemKind.ReadingEvent => "reading events",
    };

    static string Part(int count, string what, params (int Count, string What)[] parts)
    {
        var there = parts.Where(part => part.Count > 0).Select(part => $"{part.Count:N0} {part.What}").ToArray();
        return count == 0 ? "" : $"  {count,6:N0} {what}{(there.Length > 0 ? ": " + string.Join(", ", there) : "")}";
    }
}
