using System.Globalization;
using Learning.Models;
using LearningBot.Models;
using LearningBot.Staff.Manner;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Models;

/// <summary><c>/staff/models</c>: what was asked of the language model and what it cost; here it is switched off for now, and on again.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class IndexModel(ModelHere here, ModelRecords records, SwitchModel turn) : StaffPage
{
    const int many = 30;

    /// <summary>The model as this instance has it.</summary>
    public ModelHere Here { get; } = here;

    /// <summary>Since when staff have it switched off; null while it is on.</summary>
    public DateTime? OffSince { get; private set; }

    /// <summary>Today.</summary>
    public ModelDay Day { get; private set; } = null!;

    /// <summary>The last days on which something was asked.</summary>
    public IReadOnlyList<ModelDay> Days { get; private set; } = [];

    /// <summary>True when nothing more is asked today: not even a small question fits into what is left.</summary>
    public bool Spent => Here.Settings is { } settings && (Used >= settings.Limits.Tokens || (settings.Limits.Money is { } most && Day.Money + Day.HeldMoney >= most));

    /// <summary>Tokens of today, with those put by.</summary>
    public long Used => Day.TokensIn + Day.TokensOut + Day.HeldTokens;

    /// <summary>Tokens that are left of today.</summary>
    public long Left => Math.Max(0, Here.Settings!.Limits.Tokens - Used);

    /// <summary>An amount of money, with its currency; a dash when nobody said what the model costs.</summary>
    public string Money(long millionths) => Here.Settings?.Prices is { Known: true } prices
        ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)millionths / ModelPrices.Million:N2} {prices.Currency}") : "–";

    /// <summary>A day, as people read it.</summary>
    public string Name(ModelDay day) => Said.Day(DateOnly.ParseExact(day.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        OffSince = await records.OffSince(Gone);
        Day = await records.Today(Gone);
        Days = await records.Days(many, Gone);
    }

    /// <summary>Switches it off.</summary>
    public Task<IActionResult> OnPostOffAsync() => Switch(off: true);

    /// <summary>Switches it on.</summary>
    public Task<IActionResult> OnPostOnAsync() => Switch(off: false);

    async Task<IActionResult> Switch(bool off)
    {
        var decided = await turn.Decide(off, By, Gone);
        if (decided.Done) return Done($"{StaffConsole.Root}/models", Said[off ? "models.off.done" : "models.on.done"]);
        await OnGetAsync();
        return Refused(decided.Refusal);
    }
}
