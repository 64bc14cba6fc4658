using Learning.Messages.Broadcasts;
using LearningBot.Messages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/rehearsal/{id}</c>: what would become of a message, with the true audience; nothing is sent.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class RehearsalModel(BroadcastReports reports, Rehearse rehearse, IConfiguration configuration) : OneBroadcast(reports)
{
    // A guess, as the command says it too: nobody knows how fast a channel is that has no limit.
    const double unlimited = 200;

    /// <summary>True to go through the audience, which takes a while when it is large.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Go { get; set; }

    /// <summary>What was found; null before.</summary>
    public Forecast? Forecast { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: false)) return NotFound();
        var rates = DeliverySettings.Read(configuration).Rates;
        if (Go) Forecast = await rehearse.Of(Id, Me, channel => rates.TryGetValue(channel, out var limit) ? limit : unlimited, Gone);
        return Page();
    }
}
