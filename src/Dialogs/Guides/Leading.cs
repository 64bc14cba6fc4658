using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>One turn in a guide: carries out what the person did, and shows the step they are in then.</summary>
sealed class Leading(Talk talk, Guide guide, int at, Progress? progress, MoveGuide moveGuide, Helping helping, GuideShelf shelf, Slot<string> move)
{
    // Two failures, and the step is given in smaller pieces without being asked.
    const int FailsBeforeSmaller = 2;

    const string PartNote = "part";
    const string UnclearNote = "unclear";
    const string TurnsNote = "turns";
    const int LastTurns = 5;

    GuideStep Here => guide.Step(at) ?? guide.Steps[0];

    StepLines Lines => new(guide, Here);

    int? Part => talk.Given(PartNote) is { } part ? int.Parse(part, null) : null;

    /// <summary>Goes on until the next question is put, or the guide is over.</summary>
    public async Task Run()
    {
        // What a person answers is meant for the step they saw, though a helper may have moved the guide meanwhile.
        var seen = Seen.Read(talk.Given(Seen.Note));
        if (talk.Given(move.Name) is not null && seen?.Version == guide.Version && guide.Step(seen.Number) is not null) at = seen.Number;
        else if (seen is not null && seen != Seen.Now(guide, Here)) talk.Drop(PartNote);
        var prompt = Part is { } part && part < Lines.Parts.Count ? Lines.Part(part) : Lines.Whole;
        while (true)
        {
            talk.About(StepsLeading.Mark(guide, Here));
            if (talk.Given(move.Name) is null) talk.Note(Seen.Note, Seen.Now(guide, Here).Kept);
            var moved = Move.Read(await talk.Ask(move, prompt));
            talk.GoesOn();
            if (await Carry(moved) is not { } next) return;
            Remember(moved);
            talk.Drop(move.Name);
            if (moved.Kind != Move.Unclear) talk.Drop(UnclearNote);
            prompt = next;
        }
    }

    /// <summary>What is put next; null when the guide is over for now.</summary>
    async Task<Line?> Carry(Move moved) => moved.Kind switch
    {
        Move.Next or "now" or "last" => await Next(),
        Move.Back => await Back(),
        Move.Goto => await Goto(moved),
        Move.Repeat => await Repeat(),
        Move.Slower => Smaller(),
        Move.Needs => Said(GuideLines.NeedsOf(guide)),
        Move.Progress => Said(GuideLines.Left(guide, at)),
        Move.Skip => await Skip(),
        Move.Fail => await Fail(),
        Move.Stuck or "still-not" => await Stuck(moved),
        Move.Symptom => await Advise(Here.Stuck[Math.Clamp(int.Parse(moved.Of, null), 0, Here.Stuck.Count - 1)]),
        Move.Question => Answer(moved),
        Move.Human => Lines.Persons(helping.Person),
        Move.Staff => await Staff(),
        Move.Family => await helping.Invite(talk, guide) ? Lines.Still : Lines.Whole,
        Move.EndHelp => await EndHelp(),
        Move.Pause => await Leave(GuideAct.Pause, GuideLines.Paused(guide, at)),
        Move.Stop => await Leave(GuideAct.Drop, GuideLines.Stopped(guide, at)),
        Move.Restart => await Restart(),
        Move.Thanks => Said(GuideLines.Welcome),
        Move.Other => await Other(moved),
        Move.Unclear => Unclear(moved),
        _ => Lines.Whole,
    };

    async Task<Line?> Next()
    {
        if (Part is { } part && part + 1 < Lines.Parts.Count)
        {
            talk.Note(PartNote, $"{part + 1}");
            return Lines.Part(part + 1);
        }
        if (at < guide.Steps.Count) return await Go(GuideAct.Next, at + 1);
        return await Finish();
    }

    async Task<Line?> Finish()
    {
        if (progress?.Status != GuideStatus.Done) await Act(GuideAct.Done, at);
        talk.Say(GuideLines.Done(guide));
        await helping.Remind(talk, guide, await talk.Confirm("remind", new("guides.shall-i-remind")));
        return null;
    }

    async Task<Line> Back()
    {
        if (Part is > 0 and var part)
        {
            talk.Note(PartNote, $"{part - 1}");
            return Lines.Part(part - 1);
        }
        if (at > 1) return await Go(GuideAct.Back, at - 1);
        talk.Tell(GuideLines.FirstStep);
        return Lines.Whole;
    }

    async Task<Line> Goto(Move moved)
    {
        var wished = int.TryParse(moved.Of, out var number) ? number < 0 ? guide.Steps.Count : number : 0;
        return guide.Step(wished) is null ? Said(GuideLines.NoSuchStep(guide)) : await Go(GuideAct.GoTo, wished);
    }

    async Task<Line> Repeat()
    {
        await Act(GuideAct.Repeat, at);
        talk.Tell(GuideLines.Again);
        return Part is { } part && part < Lines.Parts.Count ? Lines.Part(part) : Lines.Whole;
    }

    async Task<Line?> Skip()
    {
        if (Here.Required) return Said(GuideLines.Required);
        talk.Tell(GuideLines.Skipped);
        return at < guide.Steps.Count ? await Go(GuideAct.Skip, at + 1) : await Finish();
    }

    async Task<Line> Fail()
    {
        var now = await Act(GuideAct.Fail, at);
        if (now.Fails >= FailsBeforeSmaller && Part is null) return Smaller();
        return Here.Stuck.Count == 0 ? Lines.OtherWords : Lines.Symptoms;
    }

    Line Smaller()
    {
        talk.Tell(GuideLines.Smaller);
        talk.Note(PartNote, "0");
        return Lines.Part(0);
    }

    /// <summary>First what people are stuck with here, then other words and the picture, then a person.</summary>
    async Task<Line> Stuck(Move moved)
    {
        if (moved.Said.Length > 0 && GuideQuestions.Symptom(Here, moved.Said) is { } known) return await Advise(Here.Stuck[known]);
        var now = await Act(GuideAct.Stuck, at);
        talk.Drop(PartNote);
        return now.Stucks switch
        {
            <= 1 when Here.Stuck.Count > 0 => Lines.Symptoms,
            <= 2 => Lines.OtherWords,
            _ => Lines.Persons(helping.Person),
        };
    }

    async Task<Line> Advise(Stuck stuck)
    {
        talk.Drop(PartNote);
        if (stuck.GoTo is { } goTo && guide.Step(goTo) is not null)
        {
            talk.Tell(GuideLines.Answer(stuck.Advice));
            return await Go(GuideAct.GoTo, goTo);
        }
        await Act(GuideAct.Stuck, at);
        return Lines.Advice(stuck);
    }

    Line Answer(Move moved) => Said(GuideQuestions.Answer(guide, Here, moved.Said) is { } answer ? GuideLines.Answer(answer) : GuideLines.NotWritten);

    async Task<Line> Staff()
    {
        var turns = talk.Given(TurnsNote) ?? "";
        await Act(GuideAct.Person, at);
        talk.Tell(await helping.Ask(talk, guide, Here, turns));
        return Lines.Still;
    }

    async Task<Line> EndHelp()
    {
        await helping.End(talk);
        return Lines.Still;
    }

    async Task<Line?> Leave(GuideAct act, Line said)
    {
        await Act(act, at);
        talk.Say(said);
        return null;
    }

    async Task<Line> Restart()
    {
        if (at > 1 && !await talk.Confirm("restart", GuideLines.Restart(guide))) return Stay("restart");
        talk.Drop("restart");
        return await Go(GuideAct.Restart, 1);
    }

    async Task<Line?> Other(Move moved)
    {
        if (moved.Of == guide.Id) return Lines.Whole;
        if (shelf.Find(moved.Of, guide.Language) is not { } other) return Lines.Whole;
        if (!await talk.Confirm("leave", GuideLines.ShallILeave(guide, other))) return Stay("leave");
        await Act(GuideAct.Pause, at);
        talk.Drop(move.Name, "leave", "led", "begin", "resume", PartNote, UnclearNote, Seen.Note);
        talk.Note(FollowGuide.GuideSlot, other.Id);
        await talk.ReadAgain();
        return null;
    }

    Line Unclear(Move moved)
    {
        if (moved.Of.Length > 0) return Said(GuideLines.NotWritten);
        var before = talk.Given(UnclearNote) is { } times ? int.Parse(times, null) : 0;
        talk.Note(UnclearNote, $"{before + 1}");
        return before < 2 ? Lines.Unclear(again: before == 1) : Lines.Persons(helping.Person);
    }

    Line Stay(string agreement)
    {
        talk.Drop(agreement);
        return Lines.Whole;
    }

    Line Said(Line line)
    {
        talk.Tell(line);
        return Lines.Still;
    }

    async Task<Line> Go(GuideAct act, int step)
    {
        at = (await Act(act, step)).Step;
        talk.Drop(PartNote);
        return Lines.Whole;
    }

    async Task<Progress> Act(GuideAct act, int step) =>
        progress = await talk.Do($"{act}-{talk.Message}", key => moveGuide.Decide(talk.Who, guide, act, step, key), _ => new(GuideLines.NoSuchStep(guide)));

    /// <summary>Keeps the last words, for staff who are asked for help.</summary>
    void Remember(Move moved)
    {
        var said = moved.Said.Length > 0 ? moved.Said : moved.Kind;
        var turns = (talk.Given(TurnsNote)?.Split('\n') ?? []).Append($"{at}: {said.ReplaceLineEndings(" ")}").TakeLast(LastTurns);
        talk.Note(TurnsNote, string.Join('\n', turns));
    }
}
