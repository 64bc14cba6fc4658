namespace Learning.Staff;

/// <summary>There is no such account, or it lies outside the branch of whoever asks: that makes no difference.</summary>
public sealed record NoSuchStaff : Refusal;

/// <summary>There is no such branch of the city, or it lies outside that of whoever asks.</summary>
/// <param name="Word">The word for it.</param>
public sealed record NoSuchBranch(string Word) : Refusal;

/// <summary>Another account has this sign-in name.</summary>
public sealed record SignInIsTaken : Refusal;

/// <summary>This cannot be a sign-in name: it has 2 to 64 letters, digits and <c>. - _ @</c>.</summary>
public sealed record SignInIsNone : Refusal;

/// <summary>The role is not held for a branch of this level.</summary>
/// <param name="Role">The role.</param>
/// <param name="Level">The branch's level.</param>
public sealed record RoleDoesNotFit(StaffRole Role, BranchLevel Level) : Refusal;

/// <summary>Whoever acts may not do this, or their account is disabled.</summary>
public sealed record NotAllowed : Refusal;

/// <summary>Nobody was named who acts; only the very first account is made by nobody.</summary>
public sealed record SomebodyMustAct : Refusal;

/// <summary>The very first account is one of the city, as it makes the others.</summary>
public sealed record FirstIsOfTheCity : Refusal;

/// <summary>It is the last enabled account of the city: without it nobody could make another.</summary>
public sealed record LastCityAccount : Refusal;

/// <summary>The account is disabled: it is enabled first.</summary>
public sealed record AccountIsDisabled : Refusal;

/// <summary>It must be said why.</summary>
public sealed record ReasonIsMissing : Refusal;
