using Learning.Indicators;
using LearningBot.Staff.Manner;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Indicators;

/// <summary><c>/staff/indicators</c>: what officials report, for one period and the branch of whoever looks.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class OverviewModel(CityIndicators indicators, IndicatorWords words) : StaffPage
{
    /// <summary>The period, as <see cref="Learning.Indicators.Period.Read"/> reads it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary>The figures.</summary>
    public CityFigures Figures { get; private set; } = null!;

    /// <summary>Seats by district.</summary>
    public BarChart Seats => new(Said["indicators.chart"], [.. Figures.Districts.Where(it => it.Offered > 0).Select(it =>
        new Bar(words.District(it.Id), it.Taken, it.Offered, $"{words.Count(it.Taken)} / {Manner.Said.Number(it.Offered)}"))]);

    /// <summary>Reckons them.</summary>
    public async Task OnGetAsync() => Figures = await indicators.Of(Me, words.Asked(Period), Gone);
}
