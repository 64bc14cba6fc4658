using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Dialogs.Understanding.Scopes;
using Dialogs.Understanding.Steps;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>
/// Leads a person through a guide, one small step at a time, for as long as they need. How far they are is kept in the records, so that they go on
/// months later or on another channel; this conversation holds only what is asked now. Words that nobody understands never lead on.
/// </summary>
sealed class FollowGuide : Dialog
{
    /// <summary>The dialog's id.</summary>
    public const string DialogId = "follow-guide";

    /// <summary>Name of the answer that holds the guide's id.</summary>
    public const string GuideSlot = "guide";

    /// <summary>Name of the answer that stands when they go on without being asked.</summary>
    public const string ResumeSlot = "resume";

    const string BeginSlot = "begin";
    const string MoveSlot = "move";

    readonly GuideShelf shelf;
    readonly GuideWords words;
    readonly MyGuides mine;
    readonly MoveGuide moveGuide;
    readonly Resuming resuming;
    readonly Helping helping;
    readonly Slot<string> guide;
    readonly Slot<string> resume;
    readonly Slot<string> begin;
    readonly Slot<string> move;

    public FollowGuide(GuideShelf shelf, GuideWords words, MyGuides mine, MoveGuide moveGuide, Resuming resuming, Helping helping)
        : base(DialogId)
    {
        (this.shelf, this.words, this.mine, this.moveGuide, this.resuming, this.helping) = (shelf, words, mine, moveGuide, resuming, helping);
        guide = new(GuideSlot, (heard, _) => [.. words.In(heard).Select(each => each.Id)], id => id, id => Find(id, Learning.Language.Chinese) is null ? null : id, Name);
        resume = new(ResumeSlot, (heard, _) => heard.Means(Step.Resume) ? ["last"] : [], kept => kept, kept => kept, _ => GuideLines.WhichGuide);
        begin = new(BeginSlot, (_, _) => [], kept => kept, kept => kept, _ => GuideLines.WhichGuide);
        move = new(MoveSlot, (_, _) => [], kept => kept, kept => kept, _ => GuideLines.WhichGuide);
        Slots = [guide, resume, begin, move];
    }

    public override IReadOnlyList<Slot> Slots { get; }

    public override bool InMenu => true;

    internal override bool OffersRecords => true;

    public override int? FirstScreen => 1;

    internal override int Claims(Heard heard) =>
        heard.Means(Step.Resume) ? heard.Plain.Length : words.Strength(heard);

    internal override IReadOnlyList<Command>? Means(Heard heard, OpenQuestion open) => open.Slot switch
    {
        MoveSlot => Moved(heard, open),
        BeginSlot => Begun(heard, open),
        GuideSlot when heard.Step is Step.Stop or Step.No or Step.Pause => [new Command.Cancel()],
        _ when open.Kind == QuestionKind.Agreement && heard.Step is Step.Back or Step.Stop or Step.No => [new Command.No()],
        _ => null,
    };

    internal override Command? Unclear(Heard heard, OpenQuestion? open) => open?.Slot != MoveSlot ? null : new Command.Answer(MoveSlot, new Move(Move.Unclear, Reader.Asks(heard) ? "asked" : "", heard.Text).Kept);

    public override async Task Run(Talk talk)
    {
        if (await Which(talk) is not { } chosen) return;
        var progress = await mine.Of(talk.Who, chosen.Id);
        var at = progress is { Status: not (GuideStatus.Done or GuideStatus.Offered), Step: > 0 } ? resuming.Of(progress, chosen.Language) : null;
        if (talk.Given("led") != chosen.Id)
        {
            talk.Drop(MoveSlot);
            if (await Begin(talk, chosen, at) is not { } first) return;
            at = new(chosen, first, Changed: false);
        }
        else if (Seen.Read(talk.Given(Seen.Note))?.IsGoneFrom(chosen) == true)
        {
            // The step they answer is gone: what they said of it no longer means anything.
            talk.Tell(GuideLines.Changed(chosen));
            talk.Drop(MoveSlot);
            await talk.Do($"begin-{talk.Message}", key => moveGuide.Decide(talk.Who, chosen, GuideAct.Restart, 1, key), _ => new(GuideLines.None));
            at = new(chosen, 1, Changed: false);
        }
        await new Leading(talk, chosen, at?.Step ?? 1, progress, moveGuide, helping, shelf, move).Run();
    }

    /// <summary>The guide that is wished, or was left unfinished, or is chosen from the list; null when there is none to go on with.</summary>
    async Task<Guide?> Which(Talk talk)
    {
        var language = talk.Who.Language;
        var id = await talk.Wish(guide);
        if (id is not null) return Find(id, language);
        var begun = (await mine.All(talk.Who)).Where(each => each.Status is not (GuideStatus.Done or GuideStatus.Offered) && Find(each.Guide, language) is not null).ToList();
        if (talk.Given(ResumeSlot) is not null)
        {
            if (begun is [var last, ..])
            {
                talk.Note(GuideSlot, last.Guide);
                return Find(last.Guide, language);
            }
            talk.Say(GuideLines.NothingBegun);
        }
        var all = shelf.All(language);
        if (all.Count == 0)
        {
            talk.Say(GuideLines.None);
            return null;
        }
        // What was begun stands first: most people come back for it.
        var ordered = all.OrderBy(each => begun.FindIndex(progress => progress.Guide == each.Id) is var place and >= 0 ? place : int.MaxValue).ToList();
        return await talk.Choose(GuideSlot, GuideLines.WhichGuide, ordered, each =>
            begun.Find(progress => progress.Guide == each.Id) is { Step: > 0 } progress ? GuideLines.Begun(each, progress.Step) : GuideLines.Name(each), evenOne: true);
    }

    /// <summary>Tells what is needed, or where we were; answers the step to show, null when they would rather not.</summary>
    async Task<int?> Begin(Talk talk, Guide chosen, GoingOn? at)
    {
        var goesOn = at is { Changed: false };
        if (at is { Changed: true }) talk.Say(GuideLines.Changed(chosen));
        var wished = talk.Given(ResumeSlot) is not null && goesOn ? "resume"
            : await talk.Ask(begin, goesOn ? GuideLines.Resume(chosen, at!.Step) : GuideLines.Offer(chosen));
        if (wished is "other")
        {
            talk.Drop(GuideSlot, ResumeSlot, BeginSlot);
            await talk.ReadAgain();
        }
        if (wished is "leave")
        {
            talk.Say(GuideLines.NotBegun);
            return null;
        }
        var resumes = wished == "resume" && goesOn;
        var (act, step) = resumes ? (GuideAct.Resume, at!.Step) : (at is null ? GuideAct.Start : GuideAct.Restart, 1);
        await talk.Do($"begin-{talk.Message}", key => moveGuide.Decide(talk.Who, chosen, act, step, key), _ => new(GuideLines.None));
        if (resumes) talk.Tell(GuideLines.Recap(chosen, step));
        talk.Note("led", chosen.Id);
        return step;
    }

    IReadOnlyList<Command>? Moved(Heard heard, OpenQuestion open)
    {
        if (Move.Meant(heard) is { } meant) return [new Command.Answer(MoveSlot, meant.Kept)];
        if (words.In(heard) is [var other, ..]) return [new Command.Answer(MoveSlot, new Move(Move.Other, other.Id, heard.Text).Kept)];
        if (heard.Step != Step.Question) return null;
        var told = StepsLeading.Of(open.About, shelf) is { } at && GuideQuestions.Answer(at.Guide, at.Step, heard.Text) is not null;
        return told || !IsOfElse(heard) ? [new Command.Answer(MoveSlot, new Move(Move.Question, Said: heard.Text).Kept)] : null;
    }

    /// <summary>True when a question names something else that is done here: "does it cost?" is of the guide, "what lectures are on?" is not.</summary>
    static bool IsOfElse(Heard heard) =>
        heard.Has("ask.robot") || heard.Has("ask.privacy") || SmallTalk.Knows(Intent.In(heard.Plain, heard.Language)?.Id)
        || GuideWords.OfElse(heard.Plain).Any();

    static IReadOnlyList<Command>? Begun(Heard heard, OpenQuestion open) => heard.Step switch
    {
        _ when WordBook.IsOnly(heard.Plain, "guide.begin") => [new Command.Answer(BeginSlot, open.Options[0].Value)],
        Step.Next or Step.Resume => [new Command.Answer(BeginSlot, open.Options[0].Value)],
        Step.Restart => [new Command.Answer(BeginSlot, "restart")],
        Step.Stop or Step.No or Step.Pause => [new Command.Answer(BeginSlot, "leave")],
        _ => null,
    };

    Guide? Find(string id, Learning.Language language) =>
        shelf.Find(id, language) ?? shelf.Find(id, language == Learning.Language.Chinese ? Learning.Language.English : Learning.Language.Chinese);

    Line Name(string id) => new("guides.name", ("title", Find(id, Learning.Language.Chinese)?.Title));
}
