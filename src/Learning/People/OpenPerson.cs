using System.Globalization;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>There is no such person, or they live outside the branch of whoever asks: that makes no difference.</summary>
public sealed record NoSuchPerson : Refusal;

/// <summary>What is kept for people is opened, and deleted, for a reason only.</summary>
public sealed record WhyIsMissing : Refusal;

/// <summary>
/// Opens all that is kept for a person, with their addresses and what they asked, to staff who say why; or deletes it when the person asked staff to. Each
/// act stands in the audit trail before anything is shown or deleted.
/// </summary>
public sealed class OpenPerson
{
    readonly StaffActs acts;
    readonly MyData data;
    readonly ForgetMe forgetMe;

    internal OpenPerson(StaffActs acts, MyData data, ForgetMe forgetMe) => (this.acts, this.data, this.forgetMe) = (acts, data, forgetMe);

    /// <summary>Shows it on a page.</summary>
    /// <returns>All of it; or <see cref="NoSuchPerson"/>, <see cref="WhyIsMissing"/>.</returns>
    public Task<Decided<PersonData>> Reveal(long person, By by, CancellationToken cancel = default) => Open("person-revealed", person, by, cancel);

    /// <summary>Gives it as a file, because the person asked for it.</summary>
    /// <returns>All of it; or <see cref="NoSuchPerson"/>, <see cref="WhyIsMissing"/>.</returns>
    public Task<Decided<PersonData>> Export(long person, By by, CancellationToken cancel = default) => Open("person-exported", person, by, cancel);

    /// <summary>Deletes it, because the person asked for it: bookings ahead are cancelled first, so that their seats are offered to others.</summary>
    /// <returns>What <see cref="ForgetMe"/> says; or <see cref="NoSuchPerson"/>, <see cref="WhyIsMissing"/>.</returns>
    public async Task<Decided<Forgotten>> Forget(long person, By by, CancellationToken cancel = default)
    {
        var noted = await Noted("person-forgotten", person, by, cancel);
        return noted.Done ? await forgetMe.Decide(person, cancel) : noted.Refusal;
    }

    async Task<Decided<PersonData>> Open(string act, long person, By by, CancellationToken cancel)
    {
        var noted = await Noted(act, person, by, cancel);
        if (!noted.Done) return noted.Refusal;
        return await data.Of(person, cancel) is { } kept ? kept : new NoSuchPerson();
    }

    Task<Decided<Person>> Noted(string what, long person, By by, CancellationToken cancel) => acts.Do<Person>(by, async act =>
    {
        if (string.IsNullOrWhiteSpace(by.Reason)) return new WhyIsMissing();
        if (await act.Access.People(act.Db, Purpose.Change).AsNoTracking().SingleOrDefaultAsync(it => it.Id == person, cancel) is not { } found) return new NoSuchPerson();
        act.Pen.Write(what, "person", person.ToString(CultureInfo.InvariantCulture), null, null);
        return found;
    }, cancel);
}
