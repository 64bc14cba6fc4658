using Dialogs.Lines;
using Dialogs.People;
using Dialogs.Talking;
using Learning.Guides;
using Learning.Questions;

namespace Dialogs.Guides;

/// <summary>Fetches a person for somebody in a guide: staff, or one of the family who sees the same step.</summary>
sealed class Helping(HelpLines help, AskStaff askStaff, InviteHelper invite, EndHelp endHelp, LearnAgain learnAgain)
{
    const string Consent = "consent";

    /// <summary>How a person is reached by phone.</summary>
    public Line Person => help.Person;

    /// <summary>Tells staff who is stuck where, with what they said last; answers what is said of it.</summary>
    public async Task<Line> Ask(Talk talk, Guide guide, GuideStep step, string turns)
    {
        var at = new InGuide(guide.Id, guide.Version, step.Number, turns);
        var passed = await talk.Do(
            $"staff-{talk.Message}", key => askStaff.Decide($"{guide.Title} · {step.Number} · {step.Title}", FollowGuide.DialogId, at, talk.Who, key), _ => new(new Line("guides.staff-full", ("person", help.Person))));
        return passed.Promised is { } promised ? new("guides.staff-promised", ("from", promised), ("person", help.Person)) : new("guides.staff-asked", ("person", help.Person));
    }

    /// <summary>Invites a helper, once the person has agreed to be seen; the words they agreed to are kept. False when they did not agree.</summary>
    public async Task<bool> Invite(Talk talk, Guide guide)
    {
        var consent = new Line("guides.consent", ("title", guide.Title), ("minutes", (int)InviteHelper.Lasts.TotalMinutes));
        var agreed = await talk.Confirm(Consent, consent);
        if (agreed)
        {
            var code = await talk.Do($"invite-{talk.Message}", key => invite.Decide(talk.Who, guide.Id, LineBook.Text(consent, talk.Who.Language), key), _ => new(GuideLines.None));
            talk.Tell(new Line("guides.code", ("code", $"{code.Code[..4]} {code.Code[4..]}"), ("until", TimeOnly.FromDateTime(code.Until.DateTime))) with
            {
                File = new(LineBook.Text(new("guides.code-link"), talk.Who.Language), FileLink.Html, $"/help/{code.Code}"),
            });
        }
        talk.Drop(Consent);
        return agreed;
    }

    /// <summary>Ends a helper's session because the person wishes it.</summary>
    public async Task End(Talk talk)
    {
        var ended = await talk.Do($"end-help-{talk.Message}", key => endHelp.Decide(talk.Who, key), _ => new(GuideLines.None));
        talk.Tell(new(ended.WasOpen ? "guides.help-ended" : "guides.no-help"));
    }

    /// <summary>Keeps whether they want to be reminded of the guide.</summary>
    public async Task Remind(Talk talk, Guide guide, bool wished)
    {
        var kept = await talk.Do("remind", _ => learnAgain.Decide(talk.Who, guide.Id, wished), _ => new(GuideLines.None));
        talk.Say(kept.At is { } at ? new("guides.reminder", ("day", DateOnly.FromDateTime(at.DateTime))) : new Line("guides.no-reminder"));
    }
}
