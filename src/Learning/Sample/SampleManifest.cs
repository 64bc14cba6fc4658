using System.Collections.ObjectModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Learning.Catalogue;
using Learning.City;

namespace Learning.Sample;

/// <summary>What a sample city holds. The same scale and day give the same manifest, on every machine.</summary>
/// <param name="Scale">How big it is.</param>
/// <param name="Today">The day it was made for.</param>
/// <param name="Places">Colleges, schools and teaching points.</param>
/// <param name="BookHouses">Book houses.</param>
/// <param name="Lectures">Lectures.</param>
/// <param name="Sessions">Sessions of them.</param>
/// <param name="Counts">The counts by kind.</param>
/// <param name="Sha256">SHA-256 of all its rows, in lower-case hexadecimal digits.</param>
public sealed record SampleManifest(
    SampleScale Scale, DateOnly Today, int Places, int BookHouses, int Lectures, int Sessions, SampleCounts Counts, string Sha256)
{
    /// <summary>Items of the catalogue, by kind.</summary>
    public IReadOnlyDictionary<ItemKind, int> Items { get; init; } = ReadOnlyDictionary<ItemKind, int>.Empty;

    internal static SampleManifest Of(SampleRows rows, IReadOnlyList<SampleItems> items) => Of(rows) with
    {
        Items = items.GroupBy(table => table.Kind).ToDictionary(group => group.Key, group => group.Sum(table => table.Count)),
    };

    internal static SampleManifest Of(SampleRows rows)
    {
        var counts = CountRows.Of(rows);
        return new(rows.Scale, rows.Today, counts.Places(), counts.BookHouses(), rows.Lectures.Count, rows.Sessions.Count, counts, Sum(rows));
    }

    static string Sum(SampleRows rows)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines(rows))
            sum.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture) + '\n'));
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    static IEnumerable<FormattableString> Lines(SampleRows rows) =>
    [
        .. rows.Places.Select(place => (FormattableString)
            $"{place.Id}|{place.Kind}|{place.Name}|{place.Address}|{place.Phone}|{place.Longitude:F6}|{place.Latitude:F6}|{place.ReachedByLectures}|{string.Join(',', place.Tags)}|{place.Hours}|{place.Access}"),
        .. rows.Lectures.Select(lecture => (FormattableString)
            $"{lecture.Id}|{lecture.Title}|{lecture.Speaker}|{lecture.Theme}|{string.Join(',', lecture.Bands)}|{lecture.Minutes}|{lecture.RecordingUrl}|{lecture.RecordedAt:O}"),
        .. rows.Sessions.Select(session => (FormattableString)
            $"{session.Id}|{session.LectureId}|{session.Mode}|{session.StartsAt:O}|{session.EndsAt:O}|{session.PlaceId}|{session.District}|{session.LiveUrl}|{session.Capacity}|{session.Booked}|{session.Waiting}"),
        .. rows.Parties.Select(party => (FormattableString)$"{party.SessionId}|{party.Seats}|{party.State}|{party.Ticket}"),
    ];
}
