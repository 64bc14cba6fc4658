namespace Learning.Staff;

/// <summary>What a member of staff is there for. The first four run what lies in their branch of the city.</summary>
public enum StaffRole
{
    /// <summary>Runs a community.</summary>
    Community = 0,

    /// <summary>Runs a street or township.</summary>
    Street = 1,

    /// <summary>Runs a district.</summary>
    District = 2,

    /// <summary>Runs the whole city.</summary>
    City = 3,

    /// <summary>Sees everything and changes nothing.</summary>
    Auditor = 4,

    /// <summary>Sees only what is assigned to them.</summary>
    Volunteer = 5,
}

/// <summary>How a role and a branch go together.</summary>
static class StaffRoles
{
    /// <summary>True when the role can be held for a branch of this level.</summary>
    public static bool Fits(this StaffRole role, BranchLevel level) => role switch
    {
        StaffRole.Community => level == BranchLevel.Community,
        StaffRole.Street => level == BranchLevel.Street,
        StaffRole.District => level == BranchLevel.District,
        StaffRole.City or StaffRole.Auditor => level == BranchLevel.City,
        StaffRole.Volunteer => level != BranchLevel.City,
    };
}
