using System.Globalization;
using Learning;
using Learning.City;
using Learning.Guides;
using Learning.Indicators;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.Indicators;

/// <summary>How pages speak of figures and periods.</summary>
sealed class IndicatorWords(Said said, CityPack city, CityClock clock, GuideShelf guides, LearningOptions options)
{
    /// <summary>The share of elderly residents that is aimed at, in percent.</summary>
    public double Target => options.ElderTarget;

    /// <summary>Where the number of elderly residents is from.</summary>
    public string Source => city.Elders is { } elders ? said.In(elders.Source) : "";

    /// <summary>Today, in the city.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.InCity(clock.Now).DateTime);

    /// <summary>The address of a page about a period.</summary>
    public static string Address(string page, Period period, string? district = null) =>
        $"{StaffConsole.Root}/indicators{(page.Length > 0 ? "/" : "")}{page}?period={period}{(district is null ? "" : $"&district={Uri.EscapeDataString(district)}")}";

    /// <summary>The period that is asked for; else this quarter.</summary>
    public Period Asked(string? text) => Period.Read(text) ?? Period.Of(PeriodKind.Quarter, Today);

    /// <summary>The latest periods of a kind, the present one first; of what is announced already, the next one before it.</summary>
    public IEnumerable<Period> Latest(PeriodKind kind)
    {
        var first = Period.Of(kind, Period.Of(kind, Today).AfterLast);
        for (var (period, left) = (first, kind switch { PeriodKind.Month => 14, PeriodKind.Quarter => 9, _ => 4 }); left > 0; (period, left) = (period.Before, left - 1)) yield return period;
    }

    /// <summary>The name of a period.</summary>
    public string Name(Period period)
    {
        var year = period.First.Year.ToString(CultureInfo.InvariantCulture);
        return period.Kind switch
        {
            PeriodKind.Month => said["indicators.month", year, said[$"indicators.month.{period.First.Month}"]],
            PeriodKind.Quarter => said["indicators.quarter", year, period.Quarter],
            _ => said["indicators.year", year],
        };
    }

    /// <summary>True when it is not over.</summary>
    public bool IsUnderWay(Period period) => Today < period.AfterLast;

    /// <summary>A count; a word for one that is hidden.</summary>
    public string Count(int? count) => count is { } shown ? Said.Number(shown) : said["indicators.hidden"];

    /// <summary>A share in percent.</summary>
    public string Percent(double? percent) => percent is { } shown ? shown.ToString(shown is > 0 and < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " %" : said["indicators.unknown"];

    /// <summary>Seats taken of those offered.</summary>
    public string Filled(AreaFigures area) => Percent(area.Offered > 0 && area.Taken is { } taken ? 100.0 * taken / area.Offered : null);

    /// <summary>The name of a district; of what is held for the whole city when it is empty.</summary>
    public string District(string id) => id.Length == 0 ? said["indicators.whole"] : city.Districts.FirstOrDefault(it => it.Id == id) is { } district ? said.In(district.Name) : id;

    /// <summary>The name of an area.</summary>
    public string Name(AreaFigures area) => area.Name is { } name ? said.In(name) : District(area.Id);

    /// <summary>The title of a guide.</summary>
    public string Guide(string id) => guides.Find(id, said.Language)?.Title ?? id;

    /// <summary>The districts with a page of their own for communities: all there are.</summary>
    public IReadOnlyList<District> Districts => city.Districts;
}
