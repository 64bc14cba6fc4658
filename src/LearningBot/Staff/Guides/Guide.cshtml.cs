using Learning;
using Learning.Guides;
using Learning.Guides.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Guides;

/// <summary><c>/staff/guides/guide/{id}</c>: a guide step by step, where people get stuck in it, and what is to be mended.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class GuideModel(GuideShelf shelf, WriteGuide write, StuckMap stuck) : OneGuide
{
    /// <summary>The guide.</summary>
    public Guide Guide { get; private set; } = null!;

    /// <summary>What is to be mended.</summary>
    public IReadOnlyList<GuideFault> Faults { get; private set; } = [];

    /// <summary>The figures of its steps, in the version that stands now.</summary>
    public IReadOnlyDictionary<int, StepFigures> Figures { get; private set; } = new Dictionary<int, StepFigures>();

    /// <summary>Versions that stood before.</summary>
    public IReadOnlyList<(string Version, DateTime Until)> Earlier { get; private set; } = [];

    /// <summary>True when whoever looks at it may change it.</summary>
    public bool Acts => StaffPolicies.Admit([StaffPolicies.City], Me.Role);

    /// <summary>The other language, when the guide is there in it.</summary>
    public Language? Other { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var language = Of is null && shelf.Find(Id, Tongue) is null ? Flipped(Tongue) : Tongue;
        if (shelf.Find(Id, language) is not { } guide) return NotFound();
        (Guide, Of) = (guide, language);
        if (shelf.Find(Id, Flipped(language)) is not null) Other = Flipped(language);
        Faults = write.Check().FirstOrDefault(it => it.File == WriteGuide.FileName(Id, language))?.Faults ?? [];
        Figures = (await stuck.Of(Id, Gone)).Where(it => it.Version == guide.Version).ToDictionary(it => it.Step);
        Earlier = write.Earlier(Id, language);
        return Page();
    }

    static Language Flipped(Language language) => language == Language.Chinese ? Language.English : Language.Chinese;
}
