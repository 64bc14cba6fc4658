using Learning.Staff;

namespace LearningBot.Staff;

/// <summary><c>/staff</c>: what needs whoever looks at it today.</summary>
sealed class TodayModel(Today today) : StaffPage
{
    /// <summary>What needs them; null for volunteers, to whom nothing is assigned here.</summary>
    public TodayReport? Report { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        if (Me.Role != StaffRole.Volunteer) Report = await today.For(Me, Gone);
    }
}
