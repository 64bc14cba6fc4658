using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Models;

/// <summary>Switches the language model off for now, or on again, for all instances. The city alone does so.</summary>
public sealed class SwitchModel
{
    readonly StaffActs acts;

    internal SwitchModel(StaffActs acts) => this.acts = acts;

    /// <summary>Switches it; what is as it is asked for stays so, and is not written into the trail again.</summary>
    /// <returns>The switch; or <see cref="NotAllowed"/>.</returns>
    public Task<Decided<ModelSwitch>> Decide(bool off, By by, CancellationToken cancel = default) => acts.Do<ModelSwitch>(by, async act =>
    {
        if (act.Actor?.Role != StaffRole.City) return new NotAllowed();
        var there = await act.Db.ModelSwitches.SingleOrDefaultAsync(cancel) ?? act.Db.Add(new ModelSwitch()).Entity;
        if (there.OffSince is not null == off) return there;
        there.OffSince = off ? act.Now : null;
        act.Pen.Write(off ? "model-switched-off" : "model-switched-on", "model", "model", new { off = !off }, new { off });
        return there;
    }, cancel);
}
