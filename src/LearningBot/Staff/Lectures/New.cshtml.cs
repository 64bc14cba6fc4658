using Learning;
using Learning.City;
using Learning.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/new</c>: a lecture with its first session, in Chinese and English.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class NewModel(CreateLecture create, Venues venues, CityPack city, IIds ids) : PlanPage(venues, city, ids)
{
    /// <summary>The title in Chinese.</summary>
    [BindProperty]
    public string? TitleZh { get; set; }

    /// <summary>The title in English.</summary>
    [BindProperty]
    public string? TitleEn { get; set; }

    /// <summary>The speaker in Chinese.</summary>
    [BindProperty]
    public string? SpeakerZh { get; set; }

    /// <summary>The speaker in English.</summary>
    [BindProperty]
    public string? SpeakerEn { get; set; }

    /// <summary>The theme.</summary>
    [BindProperty]
    public string? Theme { get; set; }

    /// <summary>The age bands.</summary>
    [BindProperty]
    public string[] Bands { get; set; } = [];

    /// <summary>The themes to choose from.</summary>
    public IReadOnlyList<Theme> Themes { get; } = city.Themes;

    /// <summary>The age bands to choose from.</summary>
    public IReadOnlyList<AgeBand> Ages { get; } = [.. city.Bands.Where(it => it.Id != AgeBand.All)];

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync()
    {
        Minutes = "60";
        return Begin();
    }

    /// <summary>Makes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await Plan() is not var (plan, starts)) return Page();
        var lecture = new LecturePlan(new(TitleZh?.Trim() ?? "", TitleEn?.Trim() ?? ""), new(SpeakerZh?.Trim() ?? "", SpeakerEn?.Trim() ?? ""), Theme ?? "", Bands);
        var decided = await create.Decide(lecture, plan, starts, Key!, By, Gone);
        return decided.Done ? Done(SessionWords.Address("session", decided.Result.Sessions[0]), Said["lectures.new.done"]) : Refused(decided.Refusal);
    }
}
