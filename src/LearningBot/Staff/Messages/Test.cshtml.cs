using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/test/{id}</c>: reads a message in one's own chat, and then asks others to approve it.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class TestModel(BroadcastReports reports, TestBroadcast test, ApproveBroadcast approve) : OneBroadcast(reports)
{
    /// <summary>The code to say; null before it was asked for.</summary>
    public TestCode? Code { get; private set; }

    /// <summary>True when the present words have arrived in a chat.</summary>
    public bool Arrived { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Shown() ? Page() : NotFound();

    /// <summary>Gives a code.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Shown()) return NotFound();
        var decided = await test.Code(Id, By, Gone);
        return decided.Done ? Redirect(BroadcastWords.Address("test", Id)) : Refused(decided.Refusal);
    }

    /// <summary>Asks others to approve it.</summary>
    public async Task<IActionResult> OnPostSubmitAsync()
    {
        if (!await Shown()) return NotFound();
        var decided = await approve.Submit(Id, By, Gone);
        return decided.Done ? Done(Home, Said["messages.submitted", decided.Result.Needed]) : Refused(decided.Refusal);
    }

    async Task<bool> Shown()
    {
        if (!await Found(toChange: true)) return false;
        Arrived = await Reports.TestArrived(Broadcast, Gone);
        // Whoever has the code reads the message as its author, so only they are shown it.
        if (Broadcast is { TestCode: { } code, TestUntil: { } until } && Broadcast.Author == Me.Id && Broadcast.State <= BroadcastState.Tested) Code = new(code, until);
        return true;
    }
}
