using System.Diagnostics;
using System.Globalization;
using Learning;
using Learning.City;
using Learning.Places;
using Learning.Sample;
using Learning.Store;
using Microsoft.Extensions.DependencyInjection;

// How long the nearest places take in the sample city of 5,448 places, beside looking at every one of them.
var pack = CityPack.Load(args.Length > 0 ? args[0] : Path.Combine("content", "cities", "wuhan.json"));
var folder = Directory.CreateTempSubdirectory("nearest").FullName;
await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
    .AddLearning(new LearningOptions { City = pack, SqliteFile = Path.Combine(folder, "learning.db") }).BuildServiceProvider();
await services.GetRequiredService<LearningStore>().Prepare();
await services.GetRequiredService<SampleCity>().Load(SampleScale.City, replace: true);
var index = services.GetRequiredService<PlaceIndex>();
var clock = Stopwatch.StartNew();
await index.Refresh();
Say($"index of {index.Nearest(pack.Districts[0].Centre, [], int.MaxValue).Count} places and {index.Spots.Count} spots read and built", clock.Elapsed.TotalMilliseconds, "ms");

PlaceKind[] houses = [PlaceKind.UrbanBookHouse, PlaceKind.CommunityBookHouse, PlaceKind.RuralBookHouse];
var random = new Random(5);
var points = Enumerable.Range(0, 100_000).Select(_ => Somewhere(pack.Districts[random.Next(pack.Districts.Count)])).ToArray();
var all = index.Nearest(points[0], houses, int.MaxValue);
Measure("nearest 5 book houses", points, point => index.Nearest(point, houses, 5).Count);
Measure("nearest 25 of any kind", points, point => index.Nearest(point, [], 25).Count);
Measure("nearest college of the city (1 of 5,448)", points, point => index.Nearest(point, [PlaceKind.CityCollege], 1).Count);
Measure("nearest book house by looking at every one", points[..2_000], point => (int)all.Min(near => point.MetresTo(near.Place.At())));
Directory.Delete(folder, recursive: true);

Point Somewhere(District district) => new(
    district.Centre.Longitude + ((random.NextDouble() - 0.5) * district.RadiusKm / 50), district.Centre.Latitude + ((random.NextDouble() - 0.5) * district.RadiusKm / 55));

static void Measure(string what, Point[] points, Func<Point, int> find)
{
    foreach (var point in points.Take(1000)) find(point);
    var times = new double[points.Length];
    for (var i = 0; i < points.Length; i++)
    {
        var began = Stopwatch.GetTimestamp();
        find(points[i]);
        times[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }
    Array.Sort(times);
    Say($"{what}, N {points.Length}: p50", times[times.Length / 2], "µs");
    Say($"{what}, N {points.Length}: p99", times[(int)(times.Length * 0.99)], "µs");
    Say($"{what}, N {points.Length}: longest", times[^1], "µs");
}

static void Say(string what, double value, string unit) => Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-72} {value,10:N1} {unit}"));
