using Learning.City;
using Learning.Messages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/trouble</c>: messages of the last thirty days that did not arrive, or perhaps not, and why.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class TroubleModel(CountDeliveries deliveries, CityClock clock) : StaffPage
{
    /// <summary>So many days are looked at.</summary>
    public const int Days = 30;

    /// <summary>True for those of the last days only that may be sent again, as the first page counts them.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Lately { get; set; }

    /// <summary>How many of each kind.</summary>
    public IReadOnlyList<(string Kind, DeliveryState State, int Count)> Rows { get; private set; } = [];

    /// <summary>Why, where it is known.</summary>
    public IReadOnlyList<SameEnd> Reasons { get; private set; } = [];

    /// <summary>True when whoever looks may send again.</summary>
    public bool Sends => StaffPolicies.Admit([StaffPolicies.Runs], Me.Role);

    /// <summary>Counts them.</summary>
    public async Task OnGetAsync()
    {
        var all = Lately ? await deliveries.Troubled(Me, Gone) : await deliveries.NotArrived(Me, clock.Now.AddDays(-Days), Gone);
        Rows = [.. all.GroupBy(it => (it.Kind, it.State)).Select(of => (of.Key.Kind, of.Key.State, of.Sum(it => it.Count))).OrderByDescending(it => it.Item3)];
        Reasons = [.. all.Where(it => it.Reason is not null)];
    }

    /// <summary>True when messages that ended so are sent again from here: broadcasts are from their own page.</summary>
    public bool Again(string kind, DeliveryState state) => Sends && SendAgain.From.Contains(state) && kind != Learning.Messages.Broadcasts.Broadcast.Dialog;
}
