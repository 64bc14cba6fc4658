namespace Learning.City;

/// <summary>What is the matter with a city pack, each fault in a sentence for whoever writes packs.</summary>
static class PackFaults
{
    /// <summary>Every fault found; empty when the pack is sound.</summary>
    public static IReadOnlyList<string> Of(CityPack pack) =>
        [.. Zone(pack), .. Country(pack), .. SameWords(pack, Spoken), .. SameWords(pack, SpokenOfSpots), .. SameWords(pack, SpokenOfColumns), .. SameIds(pack), .. UnknownIds(pack), .. Ages(pack), .. Totals(pack)];

    static IEnumerable<string> Zone(CityPack pack)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(pack.TimeZone, out _))
            yield return $"\"{pack.TimeZone}\" is no IANA time zone; one is \"Asia/Shanghai\".";
    }

    static IEnumerable<string> Country(CityPack pack)
    {
        if (pack.Country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            yield return $"\"{pack.Country}\" is no country; write its two letters in ISO 3166-1, such as \"CN\".";
    }

    static IEnumerable<string> SameWords(CityPack pack, Func<CityPack, IEnumerable<(string Word, string Owner)>> spoken) =>
        from word in spoken(pack)
        group word.Owner by Plain(word.Word) into said
        where said.Count() > 1
        select $"\"{said.Key}\" is said of {string.Join(" and of ", said)}; a word may mean one thing only.";

    static IEnumerable<string> SameIds(CityPack pack)
    {
        IEnumerable<string>[] lists =
        [
            pack.Districts.Select(each => each.Id).Concat(pack.Areas.Select(each => each.Id)),
            pack.Themes.Select(each => each.Id),
            pack.Bands.Select(each => each.Id),
            pack.Landmarks.Select(each => each.Id),
            pack.Columns.Select(each => each.Id),
        ];
        return from list in lists
               from same in list.GroupBy(id => id)
               where same.Count() > 1
               select $"The id \"{same.Key}\" is there twice.";
    }

    static IEnumerable<string> UnknownIds(CityPack pack)
    {
        var bands = pack.Bands.Select(band => band.Id).ToHashSet();
        var districts = pack.Districts.Select(district => district.Id).ToHashSet();
        return pack.Themes.SelectMany(theme => theme.Bands.Where(id => !bands.Contains(id))
                .Select(id => $"Theme \"{theme.Id}\" names the age band \"{id}\", which is not there."))
            .Concat(pack.Areas.SelectMany(area => area.Districts.Where(id => !districts.Contains(id))
                .Select(id => $"Area \"{area.Id}\" names the district \"{id}\", which is not there.")))
            .Concat(pack.Landmarks.Where(spot => !districts.Contains(spot.District))
                .Select(spot => $"Landmark \"{spot.Id}\" names the district \"{spot.District}\", which is not there."));
    }

    static IEnumerable<string> Ages(CityPack pack) =>
        from band in pack.Bands
        where band.FromAge is null != band.ToAge is null || band.FromAge >= band.ToAge
        select $"Age band \"{band.Id}\" needs fromAge below toAge, or neither.";

    static IEnumerable<string> Totals(CityPack pack)
    {
        if (pack.SampleTotals is not { } totals)
            yield break;
        var city = new SampleCounts { CityColleges = totals.CityColleges };
        var sum = pack.Districts.Aggregate(city, (all, district) => district.Sample is { } part ? all + part : all);
        if (sum != totals)
            yield return $"The districts' sample counts add up to {sum}, and sampleTotals says {totals}.";
    }

    static IEnumerable<(string Word, string Owner)> Spoken(CityPack pack) =>
    [
        .. pack.Districts.SelectMany(each => Spoken(each.Name, each.Words, $"district {each.Id}")),
        .. pack.Areas.SelectMany(each => Spoken(each.Name, each.Words, $"area {each.Id}")),
        .. pack.Themes.SelectMany(each => Spoken(each.Name, each.Words, $"theme {each.Id}")),
        .. pack.Bands.SelectMany(each => Spoken(each.Name, each.Words, $"age band {each.Id}")),
    ];

    static IEnumerable<(string Word, string Owner)> SpokenOfSpots(CityPack pack) =>
        pack.Landmarks.SelectMany(each => Spoken(each.Name, each.Words, $"landmark {each.Id}"));

    static IEnumerable<(string Word, string Owner)> SpokenOfColumns(CityPack pack) =>
        pack.Columns.SelectMany(each => Spoken(each.Name, each.Words, $"column {each.Id}"));

    static IEnumerable<(string Word, string Owner)> Spoken(Bilingual name, IEnumerable<string> words, string owner) =>
        words.Append(name.Zh).Append(name.En).Select(word => (word, owner));

    static string Plain(string word) => word.Trim().ToLowerInvariant();
}
