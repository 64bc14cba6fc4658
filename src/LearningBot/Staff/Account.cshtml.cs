using Learning.Staff.SigningIn;

namespace LearningBot.Staff;

/// <summary><c>/staff/account</c>: one's own account, and where one is signed in.</summary>
sealed class AccountModel(ProveIdentity prove, StaffSessions sessions) : StaffPage
{
    /// <summary>True when there is an authenticator app.</summary>
    public bool HasApp { get; private set; }

    /// <summary>Where one is signed in.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync() => (HasApp, Sessions) = (await prove.HasApp(Me.Id, Gone), await sessions.Of(Me.Id, Gone));
}
