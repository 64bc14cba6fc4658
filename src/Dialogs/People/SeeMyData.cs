using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.People;

namespace Dialogs.People;

/// <summary>"My data": says what is kept for the person; gives it to them to take along, or deletes it after asking once.</summary>
sealed class SeeMyData(MyData mine, ForgetMe forgetMe, IDataLink link, HelpLines help, CityTime time) : Dialog("my-data")
{
    // Longer ones are no message of a chat any more.
    const int LongestText = 1000;

    static readonly Slot<string> action = new(
        "action", (heard, _) => DataWords.In(heard) is { } wished and not DataWords.See ? [wished] : [], kept => kept, kept => kept, kept => new($"people.data.action.{kept}"));

    public override IReadOnlyList<Slot> Slots { get; } = [action];

    internal override bool Preempts(Heard heard, bool idle) => DataWords.In(heard) is not null;

    public override async Task Run(Talk talk)
    {
        var data = await mine.Of(talk.Who);
        if (talk.Given(action.Name) is null) talk.Say(data is null ? DataLines.Nothing : DataLines.Kept(data, time.Now));
        switch (await talk.Ask(action, DataLines.WhatNow(data is not null)))
        {
            case DataWords.Export:
                talk.Say(await Exported(talk, data));
                return;
            case DataWords.Delete:
                await Delete(talk, data);
                return;
            default:
                talk.Say(DataLines.Left);
                return;
        }
    }

    async Task<Line> Exported(Talk talk, PersonData? data)
    {
        if (data is null) return DataLines.Nothing;
        if (await link.To(talk.Who) is { } page) return DataLines.Page(page, LineBook.Text(new("people.data.page"), talk.Who.Language));
        var text = PersonData.Line(data);
        return text.Length <= LongestText ? DataLines.AsText(text) : DataLines.Counted(PersonData.Line(data.Counts()), help);
    }

    async Task Delete(Talk talk, PersonData? data)
    {
        // When the message that agrees is here again after a crash, all is gone and there is nothing to agree to any more.
        var agreed = (data is null && talk.Given("sure") == Talk.Yes) || await talk.Confirm("sure", DataLines.ShallIDelete(data, time.Now));
        if (!agreed)
        {
            talk.Say(DataLines.NotDeleted);
            return;
        }
        await talk.Do("forget", _ => forgetMe.Decide(talk.Who), NeverRefused);
        talk.Forget();
        talk.Say(DataLines.Deleted);
    }

    static Refused NeverRefused(Refusal refusal) => throw new InvalidOperationException($"{refusal} was not to be expected.");
}
