using Learning;
using Learning.City;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using LearningBot.Staff.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/write/{id?}</c>: writes a message to many, in two languages, or changes one. It sends nothing.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class WriteModel(WriteBroadcast write, BroadcastReports reports, CountAudience counting, AudienceReader reader, SavedAudiences audiences, Drafting drafting, CityPack city) : StaffPage
{
    /// <summary>The one that is changed; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    /// <summary>The one that a new one corrects.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Corrects { get; set; }

    /// <summary>What staff call it.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What it says in Chinese.</summary>
    [BindProperty]
    public string? Chinese { get; set; }

    /// <summary>What it says in English.</summary>
    [BindProperty]
    public string? English { get; set; }

    /// <summary>The session that it speaks of.</summary>
    [BindProperty(SupportsGet = true, Name = "session")]
    public string? About { get; set; }

    /// <summary>From when on it is of no use.</summary>
    [BindProperty]
    public string? Until { get; set; }

    /// <summary>What is to be drafted of it.</summary>
    [BindProperty]
    public DraftWish? Wish { get; set; }

    /// <summary>Whom it is for.</summary>
    [BindProperty]
    public AudienceForm For { get; set; } = new();

    /// <summary>How many people that is; null before it was counted.</summary>
    public AudienceCount? Count { get; private set; }

    /// <summary>Why it could not be counted.</summary>
    public string? Uncounted { get; private set; }

    /// <summary>What was drafted; null when nothing was asked for.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>True when something can be drafted.</summary>
    public bool MayDraft => drafting.IsOn;

    /// <summary>Where it is kept.</summary>
    public string Here => Corrects is { } wrong ? FormattableString.Invariant($"{Request.Path}?corrects={wrong}") : Request.Path;

    /// <summary>What may be drafted.</summary>
    public DraftButtons Buttons => new(Corrects is { } wrong ? FormattableString.Invariant($"{Request.Path}?handler=Draft&corrects={wrong}") : $"{Request.Path}?handler=Draft", DraftButtons.OfText);

    /// <summary>Audiences that were saved.</summary>
    public IReadOnlyList<SavedAudience> Saved { get; private set; } = [];

    /// <summary>Districts that may be chosen.</summary>
    public IEnumerable<District> Districts => city.Districts.Where(it => Me.Branch.Level == BranchLevel.City || (Me.Branch.Level == BranchLevel.District && it.Id == Me.Branch.District));

    /// <summary>The city.</summary>
    public CityPack City => city;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Fill()) return NotFound();
        if (Id is null && Corrects is null) For = Mine();
        return Page();
    }

    /// <summary>Counts whom it would reach, and keeps what was written.</summary>
    public async Task<IActionResult> OnPostCountAsync()
    {
        if (!await Found()) return NotFound();
        var (audience, trouble) = await Asked();
        Uncounted = trouble;
        if (audience is null) return Page();
        var counted = await counting.Of(audience, Me, Gone);
        if (counted.Done) Count = counted.Result;
        else Uncounted = Said.Why(counted.Refusal);
        return Page();
    }

    /// <summary>Has one of the texts drafted, and keeps what was written.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (!await Found() || !MayDraft || Wish is not { } wish || !Buttons.Wishes.Contains(wish)) return NotFound();
        Draft = await drafting.Of(wish, Chinese, English, Me, Gone);
        if (Draft is { Text: { } text, Language: Language.English }) English = text;
        else if (Draft is { Text: { } other }) Chinese = other;
        return Page();
    }

    /// <summary>Keeps it as a draft.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found()) return NotFound();
        DateTime? until = null;
        if (!string.IsNullOrEmpty(Until) && (until = Moment(Until)) is null) return Troubled(Said["messages.moment"]);
        var wish = new BroadcastWish { Name = Name ?? "", Chinese = Chinese ?? "", English = English ?? "", SessionId = About?.Trim() ?? "", UselessAfter = until };
        if (!IsCorrection)
        {
            var (audience, trouble) = For.Saved is null ? await reader.Read(For, Me, Gone) : (null, null);
            if (trouble is not null) return Troubled(trouble);
            wish = wish with { Audience = audience, Saved = For.Saved };
        }
        var decided = await Decide(wish);
        return decided.Done ? Done(BroadcastWords.Address("broadcast", decided.Result.Id), Said["messages.written"]) : Refused(decided.Refusal);
    }

    /// <summary>True when it is for those who got another.</summary>
    public bool IsCorrection { get; private set; }

    Task<Decided<Broadcast>> Decide(BroadcastWish wish) => Id is { } id ? write.Edit(id, wish, By, Gone) : Corrects is { } wrong ? write.Correct(wrong, wish, By, Gone) : write.New(wish, By, Gone);

    async Task<(Audience?, string?)> Asked() =>
        For.Saved is not { } id ? await reader.Read(For, Me, Gone)
        : Saved.FirstOrDefault(it => it.Id == id) is { } saved ? (Audience.Read(saved.Audience), null) : (null, Said["refusal.NoSuchAudience", id]);

    // What is there to begin with; false when there is nothing for them.
    async Task<bool> Fill()
    {
        if (!await Found()) return false;
        if ((Id ?? Corrects) is not { } id) return true;
        var kept = (await reports.Progress(id, Me, Gone))!.Broadcast;
        (Name, Chinese, English) = (kept.Name, kept.Chinese, kept.English);
        About = kept.SessionId;
        if (Corrects is null && kept.UselessAfter is { } until) Until = Said.Field(until);
        For = AudienceForm.Of(Audience.Read(kept.Audience));
        return true;
    }

    async Task<bool> Found()
    {
        Saved = await audiences.Names(Me, Gone);
        IsCorrection = Corrects is not null;
        if ((Id ?? Corrects) is not { } id) return true;
        if (await reports.Progress(id, Me, Gone) is not { } progress || !BroadcastReports.MayChange(progress.Broadcast, Me)) return false;
        IsCorrection |= Id is not null && progress.Broadcast.Corrects is not null;
        return true;
    }

    // Nobody writes to more than their own part of the city.
    AudienceForm Mine() => Me.Branch.Level switch
    {
        BranchLevel.City => new(),
        BranchLevel.District => new() { Districts = [Me.Branch.District!] },
        _ => new() { Places = Me.Branch.Place },
    };
}
