using Learning.Staff;

namespace LearningBot.Commands;

/// <summary>How a command acts as a member of staff, whose name stands in the audit trail.</summary>
static class AsStaff
{
    const string name = "--as";
    const string why = "--reason";

    /// <summary>Says who acts.</summary>
    public static Option Option { get; } = new(name, "Who does it: the sign-in name of a staff account.", "STAFF");

    /// <summary>Says why.</summary>
    public static Option Reason { get; } = new(why, "Why, for the audit trail.", "WORDS");

    /// <summary>The enabled account that the command acts as.</summary>
    /// <exception cref="MisusedException">Nobody was named.</exception>
    /// <exception cref="FailedException">There is no such account, or it is disabled; the message says what to do.</exception>
    public static async Task<StaffAccount> Of(Call call, Records records)
    {
        var staff = records.Get<StaffList>();
        if (!await staff.Any(call.Cancel))
            throw new FailedException("There is no staff account yet. Make the first: staff invite NAME --role city --scope city");
        if (call.Value(name) is not { } signIn)
            throw new MisusedException($"It must be known who does this: {name} STAFF, a sign-in name that \"staff list\" shows.");
        var account = await staff.Find(signIn, call.Cancel)
            ?? throw new FailedException($"There is no staff account \"{signIn}\". \"staff list\" shows them.");
        return account.Enabled ? account : throw new FailedException($"The staff account \"{account.SignIn}\" is disabled. Somebody else may enable it: staff enable {account.SignIn} --as STAFF");
    }

    /// <summary>The account, where naming one is not needed; null when none was named.</summary>
    public static async Task<StaffAccount?> IfNamed(Call call, Records records) => call.Has(name) ? await Of(call, records) : null;

    /// <summary>The act of that account.</summary>
    public static By By(Call call, StaffAccount? account) => new(account?.Id, ActWay.Command) { Reason = call.Value(why) };
}
