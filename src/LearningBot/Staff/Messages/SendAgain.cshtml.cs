using Learning.Messages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/send-again</c>: tries messages again that were given up and reached nobody.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class SendAgainModel(SendAgain again) : StaffPage
{
    /// <summary>How they ended.</summary>
    [BindProperty(SupportsGet = true)]
    public DeliveryState State { get; set; } = DeliveryState.Dead;

    /// <summary>The dialog that tells them; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>How many they are.</summary>
    public int Count { get; private set; }

    /// <summary>Shows how many.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found() ? Page() : NotFound();

    /// <summary>Tries them again.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found()) return NotFound();
        var decided = await again.Decide(State, Kind, By, Gone);
        return decided.Done ? Done($"{StaffConsole.Root}/messages/trouble", Said["messages.again.done", decided.Result.Count]) : Refused(decided.Refusal);
    }

    async Task<bool> Found()
    {
        if (!SendAgain.From.Contains(State)) return false;
        if (Kind is { Length: 0 }) Kind = null;
        Count = await again.Count(State, Kind, Me, Gone);
        return true;
    }
}
