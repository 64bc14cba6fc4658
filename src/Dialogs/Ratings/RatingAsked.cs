using System.Globalization;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Ratings;

namespace Dialogs.Ratings;

/// <summary>
/// Asks how a lecture was, and only of one that was not so good, what could be better. The city begins it, with the booking as its answer, or the person by
/// words; a later answer takes the place of an earlier one. Who is in the middle of something is told how to say it, and not asked.
/// </summary>
sealed class RatingAsked(MyRatings mine, RateSession rate) : Dialog(AskRatings.Dialog)
{
    const string held = "held";

    static readonly Slot<string> value = new(
        "value", (heard, asked) => (asked ? RatingAnswers.In(heard) : RatingAnswers.Tapped(heard)) is { } said ? [said] : [], kept => kept, kept => kept, RatingLines.Label);

    static readonly Slot<string> words = new(
        "words", (heard, asked) => asked && RatingAnswers.Words(heard) is { } said ? [said] : [], kept => kept, kept => kept, kept => new("lectures.text", ("text", kept)));

    public override IReadOnlyList<Slot> Slots { get; } = [value, words];

    internal override bool Waits => false;

    // An earlier question still shows its choices.
    internal override bool IsWishedIn(Heard heard) => RatingAnswers.Tapped(heard) is not null;

    internal override IReadOnlyList<Command>? Means(Heard heard, OpenQuestion open)
    {
        var corrected = RatingAnswers.Tapped(heard) ?? (open.Slot == value.Name ? RatingAnswers.In(heard) : null);
        if (corrected is not null) return [new Command.Answer(value.Name, corrected)];
        return open.Slot == words.Name && RatingAnswers.Words(heard) is { } said ? [new Command.Answer(words.Name, said)] : null;
    }

    public override async Task Run(Talk talk)
    {
        if (await Held(talk) is not { } session)
        {
            talk.Say(talk.Given(value.Name) is null ? RatingLines.Nothing : TalkingLines.NotUnderstood);
            return;
        }
        if (talk.Given("booking") is not null && !talk.Alone)
        {
            talk.Say(RatingLines.Over(session.Title));
            return;
        }
        var said = await talk.Ask(value, RatingLines.HowWasIt(session.Title));
        if (said == RatingAnswers.Absent) talk.Say(RatingLines.Fine);
        else await Keep(talk, session, Enum.Parse<RatingValue>(said));
    }

    async Task Keep(Talk talk, HeldSession session, RatingValue found)
    {
        await talk.Do("rating", _ => rate.Decide(session.BookingId, found, talk.Who), _ => new(RatingLines.Nothing));
        if (found != RatingValue.Poor)
        {
            talk.Say(RatingLines.Thanks);
            return;
        }
        var better = await talk.Ask(words, RatingLines.WhatBetter);
        if (better == RatingAnswers.None)
        {
            talk.Say(RatingLines.Noted);
            return;
        }
        await talk.Do("words", _ => rate.Explain(session.BookingId, better, talk.Who), _ => new(RatingLines.Nothing));
        talk.Say(RatingLines.PassedOn);
    }

    // An answer alone, such as a second tap, is one to the last question; another session may end while we talk.
    async Task<HeldSession?> Held(Talk talk)
    {
        if ((talk.Given("booking") ?? talk.Given(held)) is { } id) return await mine.Of(long.Parse(id, CultureInfo.InvariantCulture), talk.Who);
        var found = talk.Given(value.Name) is null ? await mine.Last(talk.Who) : await mine.LastAsked(talk.Who);
        if (found is not null) talk.Remember(held, found.BookingId.ToString(CultureInfo.InvariantCulture));
        return found;
    }
}
