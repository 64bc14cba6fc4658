using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages</c>: the messages to many, newest first.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class BroadcastsModel(BroadcastReports reports) : StaffPage
{
    const int pageSize = 50;

    /// <summary>Only what is older than this one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary><c>approval</c> for those that wait for whoever looks to approve them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wait { get; set; }

    /// <summary>True when only those are shown.</summary>
    public bool ToApprove => Wait == "approval";

    /// <summary>What was found.</summary>
    public IReadOnlyList<Broadcast> Rows { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>True when whoever looks may write.</summary>
    public bool Writes => StaffPolicies.Admit([StaffPolicies.Runs], Me.Role);

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync()
    {
        var found = ToApprove ? await reports.ToApprove(Me, pageSize + 1, After, Gone) : await reports.Newest(Me, pageSize + 1, After, Gone);
        (More, Rows) = (found.Count > pageSize, [.. found.Take(pageSize)]);
    }
}
