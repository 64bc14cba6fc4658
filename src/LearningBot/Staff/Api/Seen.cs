using Learning.Staff;
using Learning.Staff.SigningIn;

namespace LearningBot.Staff.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Next">What <c>after</c> is for the next page; null for the last.</param>
sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Who asks.</summary>
static class Caller
{
    /// <summary>Their session.</summary>
    public static OpenSession Session(this HttpContext http) => http.Features.Get<OpenSession>()!;

    /// <summary>Their account.</summary>
    public static StaffAccount Me(this HttpContext http) => http.Session().Account;

    /// <summary>What they do.</summary>
    public static By By(this HttpContext http, string? reason = null) => new(http.Me().Id, ActWay.Console) { Reason = string.IsNullOrWhiteSpace(reason) ? null : reason };
}
