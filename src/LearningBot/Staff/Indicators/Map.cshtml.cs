using Learning.Indicators;
using Learning.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Indicators;

/// <summary><c>/staff/indicators/map</c>: where the places are, and which communities are further from a book house than the city promises.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class MapModel(WalkingMap map, IndicatorWords words) : StaffPage
{
    /// <summary>The district that is shown; all for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    /// <summary>By district.</summary>
    public IReadOnlyList<WalkFigures> Figures { get; private set; } = [];

    /// <summary>The drawing; null when there is nothing to draw.</summary>
    public MapDrawing? Drawing { get; private set; }

    /// <summary>The walk that is promised, in minutes.</summary>
    public static int Promise => Pace.Promise;

    /// <summary>True when each district bears its number.</summary>
    public bool Numbered => string.IsNullOrEmpty(District) && Figures.Count > 1;

    /// <summary>Where the number of a district stands.</summary>
    public Point Centre(WalkFigures figures) => words.Districts.First(it => it.Id == figures.District).Centre;

    /// <summary>Draws it.</summary>
    public async Task OnGetAsync()
    {
        var all = await map.Of(Me, Gone);
        Figures = map.Figures(all);
        var shown = string.IsNullOrEmpty(District) ? all : [.. all.Where(it => it.District == District)];
        if (shown.Count > 0) Drawing = new(shown, Numbered ? Figures.Select(Centre) : []);
    }
}
