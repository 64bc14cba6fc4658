using Learning;
using Learning.Staff;

namespace LearningBot.Commands;

/// <summary>Why an act of staff was refused, and what to do.</summary>
static class StaffRefused
{
    /// <summary>The reason in plain words.</summary>
    /// <param name="refusal">The reason.</param>
    /// <param name="name">The sign-in name that was said.</param>
    public static string Why(Refusal refusal, string name) => refusal switch
    {
        NoSuchStaff => $"There is no staff account \"{name}\" that this account may change. \"staff list\" shows them.",
        NoSuchBranch none => $"There is no part of the city called \"{none.Word}\" for this account. Write city, a district's id, or the id of a street's school or a community's teaching point.",
        SignInIsTaken => $"There is an account \"{name}\" already. Without --role it gets a new code.",
        SignInIsNone => $"\"{name}\" cannot be a sign-in name: it has 2 to 64 letters, digits, dots and hyphens.",
        RoleDoesNotFit fit => $"The role {Word(fit.Role)} is not for a {Word(fit.Level)}: --scope names {Needed(fit.Role)}.",
        NotAllowed => "This account may not do that. An account of the city, or one above in the same district, may.",
        SomebodyMustAct => "It must be known who does this: --as STAFF, a sign-in name that \"staff list\" shows.",
        FirstIsOfTheCity => "The first account makes the others, so it is one of the city: --role city --scope city.",
        LastCityAccount => "This is the last enabled account of the city. Make or enable another one first.",
        AccountIsDisabled => $"The account is disabled. Enable it first: staff enable {name} --as STAFF",
        _ => throw new InvalidOperationException($"A refusal nobody explains: {refusal.GetType().Name}."),
    };

    static string Needed(StaffRole role) => role switch
    {
        StaffRole.Community => "the id of a community's teaching point",
        StaffRole.Street => "the id of a street's school",
        StaffRole.District => "a district",
        StaffRole.City or StaffRole.Auditor => "city",
        StaffRole.Volunteer => "a district, a street's school or a community's teaching point",
    };

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
