using System.Globalization;
using Learning;
using Learning.Staff;
using LearningBot.Staff.SigningIn;

namespace LearningBot.Commands;

/// <summary>The accounts of staff, and the trail of what they did.</summary>
static class StaffCommand
{
    const string roleOption = "--role";
    const string scopeOption = "--scope";
    const string nameOption = "--name";
    const string languageOption = "--language";
    const string check = "--check";
    const string last = "--last";

    static readonly Option role = new(roleOption, "What they are there for.", "ROLE") { Choices = [.. Enum.GetNames<StaffRole>().Select(Word)] };
    static readonly Option scope = new(scopeOption, "Their part of the city: city, a district, the id of a street's school or of a community's teaching point.", "SCOPE");
    static readonly Operand account = new("NAME", "The account's sign-in name.");

    /// <summary>The command.</summary>
    public static Command Command { get; } = Several.Of("staff", "Makes, changes and disables accounts of staff, and shows what they did.",
        new("staff list", "Shows the accounts.", ShowAll) { Options = [AsStaff.Option], Notes = "With --as only those that this account may see." },
        new("staff invite", "Makes an account, or a new set-up code for one that is there.", Invite)
        {
            Operands = [account],
            Options =
            [
                role, scope, new(nameOption, "The name that colleagues see.", "WORDS"), new(languageOption, "Their language (zh by default).", "LANGUAGE") { Choices = ["zh", "en"] },
                AsStaff.Option, AsStaff.Reason,
            ],
            Notes = "The link is shown once, here. The very first account is made without --as and is of the city. Without --role the account must be there: it gets a new link, and the old one ends.",
        },
        new("staff change", "Gives an account another role or part of the city.", Change) { Operands = [account], Options = [role, scope, AsStaff.Option, AsStaff.Reason] },
        new("staff disable", "Disables an account at once.", Disable) { Operands = [account], Options = [AsStaff.Option, AsStaff.Reason] },
        new("staff enable", "Enables an account again.", Enable) { Operands = [account], Options = [AsStaff.Option, AsStaff.Reason] },
        new("staff audit", "Shows what staff did last, or checks that nothing of it was altered.", Audit)
        {
            Options = [AsStaff.Option, new(last, "So many entries (20 by default).", "COUNT"), new(check, "Reads the whole trail and fails when an entry was altered, taken out or put in.")],
        });

    static async Task<int> ShowAll(Call call)
    {
        await using var records = await Records.Opened(call);
        var accounts = await records.Get<StaffList>().SeenBy(await AsStaff.IfNamed(call, records), call.Cancel);
        if (accounts.Count == 0) await call.Terminal.Out.WriteLineAsync("There is no staff account yet. Make the first: staff invite NAME --role city --scope city");
        foreach (var it in accounts)
            await call.Terminal.Out.WriteLineAsync($"{it.SignIn,-24} {Word(it.Role.ToString()),-10} {it.Branch,-40} {(it.Enabled ? "" : "disabled ")}{it.Name}");
        return Exit.Ok;
    }

    static async Task<int> Invite(Call call)
    {
        var name = call.Operands[0];
        if (!call.Has(roleOption) && (call.Has(scopeOption) || call.Has(nameOption))) throw new MisusedException($"staff invite needs {roleOption} for a new account.");
        if (call.Has(roleOption) && !call.Has(scopeOption)) throw new MisusedException($"staff invite needs {scopeOption} for a new account.");
        await using var records = await Records.Opened(call);
        var first = !await records.Get<StaffList>().Any(call.Cancel) && call.Has(roleOption);
        var by = AsStaff.By(call, first ? null : await AsStaff.Of(call, records));
        var decided = Role(call) is { } wanted
            ? await records.Get<InviteStaff>().Decide(new(name, wanted, call.Value(scopeOption)!) { Name = call.Value(nameOption), Language = Spoken(call) }, by, call.Cancel)
            : await records.Get<InviteStaff>().Again(name, by, call.Cancel);
        var invited = Done(decided, name);
        await call.Terminal.Out.WriteLineAsync($"{Said(invited.Account)} can be set up once, until {invited.Until:yyyy-MM-dd HH:mm} UTC, with this link:");
        await call.Terminal.Out.WriteLineAsync(SetUpLink.At(records.Configuration["Public:Url"] is { Length: > 0 } url ? url : "http://localhost:3978", invited.Code));
        await call.Terminal.Out.WriteLineAsync("It is shown only now and kept nowhere. Give it to nobody else.");
        return Exit.Ok;
    }

    static async Task<int> Change(Call call)
    {
        if (!call.Has(roleOption) && !call.Has(scopeOption)) throw new MisusedException($"staff change needs {roleOption} or {scopeOption}, or both.");
        await using var records = await Records.Opened(call);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        return await Tell(call, await records.Get<ChangeStaff>().Decide(call.Operands[0], Role(call), call.Value(scopeOption), by, call.Cancel), "");
    }

    static async Task<int> Disable(Call call)
    {
        await using var records = await Records.Opened(call);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        return await Tell(call, await records.Get<DisableStaff>().Decide(call.Operands[0], by, call.Cancel), " is disabled");
    }

    static async Task<int> Enable(Call call)
    {
        await using var records = await Records.Opened(call);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        return await Tell(call, await records.Get<DisableStaff>().Enable(call.Operands[0], by, call.Cancel), " is enabled");
    }

    static async Task<int> Audit(Call call)
    {
        var take = 20;
        if (call.Value(last) is { } said && !(int.TryParse(said, CultureInfo.InvariantCulture, out take) && take > 0)) throw new MisusedException($"{last} needs a number, not \"{said}\".");
        await using var records = await Records.Opened(call);
        if (call.Has(check)) return await CheckTrail(call, records);
        var who = await AsStaff.Of(call, records);
        var names = (await records.Get<StaffList>().SeenBy(null, call.Cancel)).ToDictionary(it => it.Id, it => it.SignIn);
        foreach (var it in await records.Get<AuditTrail>().Newest(who, take, cancel: call.Cancel))
        {
            await call.Terminal.Out.WriteLineAsync(
                $"{it.Id,6} {it.At:yyyy-MM-dd HH:mm:ss} {(it.StaffId is { } id ? names.GetValueOrDefault(id) : "-"),-20} {it.Act} {it.Kind} {it.Subject} {it.Before} -> {it.After} {it.Reason}".TrimEnd());
        }
        return Exit.Ok;
    }

    static async Task<int> CheckTrail(Call call, Records records)
    {
        var report = await records.Get<AuditTrail>().Check(call.Cancel);
        foreach (var line in Trail.Lines(report)) await call.Terminal.Out.WriteLineAsync(line);
        return report.Faults.Count == 0 ? Exit.Ok : Exit.Failed;
    }

    static async Task<int> Tell(Call call, Decided<StaffAccount> decided, string now)
    {
        await call.Terminal.Out.WriteLineAsync($"{Said(Done(decided, call.Operands[0]))}{now}.");
        return Exit.Ok;
    }

    static T Done<T>(Decided<T> decided, string name)
        where T : class => decided.Result ?? throw new FailedException(StaffRefused.Why(decided.Refusal!, name));

    static string Said(StaffAccount account) => $"{account.SignIn} ({Word(account.Role.ToString())}, {account.Branch})";

    static StaffRole? Role(Call call) => call.Value(roleOption) is { } word ? Enum.Parse<StaffRole>(word, ignoreCase: true) : null;

    static Language Spoken(Call call) => call.Value(languageOption) == "en" ? Language.English : Language.Chinese;

    static string Word(string name) => name.ToLowerInvariant();
}
