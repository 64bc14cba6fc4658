using System.Globalization;
using Learning;
using Learning.City;
using Learning.Lectures;
using Learning.Staff;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary>A page on which sessions are planned: how they are held, where and when.</summary>
abstract class PlanPage(Venues venues, CityPack city, IIds ids) : StaffPage
{
    const string LiveWord = "live";

    /// <summary><c>room</c> or <c>live</c>.</summary>
    [BindProperty]
    public string? Held { get; set; }

    /// <summary>The place.</summary>
    [BindProperty]
    public string? Place { get; set; }

    /// <summary>The place that was meant, of several.</summary>
    [BindProperty]
    public string? Picked { get; set; }

    /// <summary>The district of a broadcast; empty for the whole city.</summary>
    [BindProperty]
    public string? District { get; set; }

    /// <summary>Where a broadcast is watched.</summary>
    [BindProperty]
    public string? LiveUrl { get; set; }

    /// <summary>Seats; empty for no limit.</summary>
    [BindProperty]
    public string? Capacity { get; set; }

    /// <summary>The beginning.</summary>
    [BindProperty]
    public string? Starts { get; set; }

    /// <summary>The length.</summary>
    [BindProperty]
    public string? Minutes { get; set; }

    /// <summary>The effect's key: a form that is sent twice does its work once.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>The field for the place.</summary>
    public PlaceField Where { get; private set; } = new([], null, []);

    /// <summary>True when they may broadcast: sessions without a room are of a district or of the city.</summary>
    public bool MayBroadcast => Me.Branch.Level is BranchLevel.City or BranchLevel.District;

    /// <summary>True for a broadcast.</summary>
    public bool IsLive => MayBroadcast && Held == LiveWord;

    /// <summary>The districts for which they may broadcast.</summary>
    public IReadOnlyList<District> Districts => [.. city.Districts.Where(it => Me.Branch.Level == BranchLevel.City || it.Id == Me.Branch.District)];

    /// <summary>The form as it is at first.</summary>
    protected async Task Begin(string? place = null)
    {
        Key = ids.Token();
        Place ??= place;
        Where = await PlaceField.Of(venues, Me, Place, Gone);
    }

    /// <summary>Reads the form; null, and <see cref="StaffPage.Trouble"/>, when something is the matter with it.</summary>
    protected async Task<(SessionPlan Plan, DateTime Starts)?> Plan()
    {
        if (Key is not { Length: > 0 and <= 40 } key || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) Key = ids.Token();
        Where = await PlaceField.Of(venues, Me, Place, Gone);
        if (Moment(Starts) is not { } starts) return Missing("lectures.moment");
        if (!int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)) return Missing("refusal.LengthIsWrong");
        int? capacity = null;
        if (!string.IsNullOrWhiteSpace(Capacity))
        {
            if (!int.TryParse(Capacity, NumberStyles.None, CultureInfo.InvariantCulture, out var seats)) return Missing("refusal.CapacityIsWrong");
            capacity = seats;
        }
        if (IsLive)
            return (new(Mode.Live, minutes) { District = Me.Branch.District ?? (string.IsNullOrEmpty(District) ? null : District), LiveUrl = LiveUrl?.Trim(), Capacity = capacity }, starts);
        (Where, var place) = await PlaceField.Read(venues, Me, Place, Picked, Gone);
        return place is null ? Missing(Where.Trouble) : (new(Mode.InPerson, minutes) { PlaceId = place.Id, Capacity = capacity }, starts);
    }

    (SessionPlan, DateTime)? Missing(string line)
    {
        Troubled(Said[line]);
        return null;
    }
}
