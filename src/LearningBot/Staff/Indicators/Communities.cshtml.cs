using Learning.Indicators;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Indicators;

/// <summary><c>/staff/indicators/communities</c>: the communities of a district in which there were sessions.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class CommunitiesModel(CityIndicators indicators, IndicatorWords words) : StaffPage
{
    const int pageSize = 50;

    /// <summary>The period, as <see cref="Learning.Indicators.Period.Read"/> reads it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary>The district; the first one for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    /// <summary>The community that the page before ended with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The period that is shown.</summary>
    public Period Shown { get; private set; } = null!;

    /// <summary>The moment the figures are of, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>A page of them.</summary>
    public IReadOnlyList<AreaFigures> Areas { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>Reckons them. A district of another branch has none.</summary>
    public async Task OnGetAsync()
    {
        Shown = words.Asked(Period);
        District ??= Me.Branch.District ?? words.Districts[0].Id;
        // What is hidden is decided over all of them, so the page is cut here; a district has a few hundred at most.
        var figures = await indicators.Communities(Me, Shown, District, Gone);
        At = figures.At;
        var rest = figures.All.SkipWhile(it => After is not null && it.Id != After).Skip(After is null ? 0 : 1).Take(pageSize + 1).ToList();
        (Areas, More) = ([.. rest.Take(pageSize)], rest.Count > pageSize);
    }
}
