using System.Globalization;
using System.Text.Json.Nodes;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Audit;

/// <summary><c>/staff/audit</c>: what staff did, newest first, and whether the trail is whole.</summary>
[Authorize(Policy = StaffPolicies.Audits)]
sealed class IndexModel(AuditTrail trail, StaffList staff) : StaffPage
{
    const int many = 50;
    Dictionary<long, string> names = [];

    /// <summary>Only what this account did.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? StaffName { get; set; }

    /// <summary>Only this act.</summary>
    [BindProperty(SupportsGet = true, Name = "act")]
    public string? Act { get; set; }

    /// <summary>Only what was done to the thing of this id.</summary>
    [BindProperty(SupportsGet = true, Name = "subject")]
    public string? Subject { get; set; }

    /// <summary>Only entries before this one.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    /// <summary>The entries.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>What was done at all, by name.</summary>
    public IReadOnlyList<string> Acts { get; private set; } = [];

    /// <summary>What a check found; null when none was asked for.</summary>
    public AuditReport? Report { get; private set; }

    /// <summary>What is asked for the next page; null when this is the last.</summary>
    public string? Next => Entries.Count == many
        ? QueryString.Create(new Dictionary<string, string?>
        {
            ["by"] = StaffName,
            ["act"] = Act,
            ["subject"] = Subject,
            ["before"] = Entries[^1].Id.ToString(CultureInfo.InvariantCulture),
        }).Value![1..] : null;

    /// <summary>Who acted.</summary>
    public string Who(AuditEntry entry) => entry.StaffId is { } id ? names.GetValueOrDefault(id, $"{id}") : "–";

    /// <summary>What was done, in words; as the trail has it when an older version wrote it.</summary>
    public string Word(string act) => KnownActs.All.Contains(act) ? Said[$"act.{act}"] : act;

    /// <summary>To what, in words.</summary>
    public string Kind(string kind) => KnownActs.Kinds.Contains(kind) ? Said[$"act.of.{kind}"] : kind;

    /// <summary>How something stood: each thing that is known of it, and what it was.</summary>
    public static string? Stood(string? kept) => kept is null ? null : string.Join("; ", Parts(JsonNode.Parse(kept), ""));

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        names = (await staff.SeenBy(Me, Gone)).ToDictionary(it => it.Id, it => it.SignIn);
        Acts = await trail.Acts(Me, Gone);
        Entries = await trail.Newest(Me, many, await Wish.Of(staff, StaffName, Act, Subject, Before, Gone), Gone);
    }

    /// <summary>Reads the whole trail and shows whether anything of it was altered.</summary>
    public async Task OnPostAsync()
    {
        Report = await trail.Check(Gone);
        await OnGetAsync();
    }

    static IEnumerable<string> Parts(JsonNode? node, string name) => node switch
    {
        JsonObject all => all.SelectMany(it => Parts(it.Value, name.Length == 0 ? it.Key : $"{name}.{it.Key}")),
        null => [],
        _ => [$"{name}: {node}"],
    };
}

/// <summary>Which entries a form asks for.</summary>
static class Wish
{
    /// <summary>The wish; an account that is not there did nothing.</summary>
    public static async Task<AuditWish> Of(StaffList staff, string? name, string? act, string? subject, long? before, CancellationToken cancel) => new()
    {
        Staff = string.IsNullOrWhiteSpace(name) ? null : (await staff.Find(name, cancel))?.Id ?? 0,
        Act = string.IsNullOrEmpty(act) ? null : act,
        Subject = string.IsNullOrWhiteSpace(subject) ? null : subject.Trim(),
        Before = before,
    };
}
