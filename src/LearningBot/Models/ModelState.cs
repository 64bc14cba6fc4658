using Learning.Models;
using LearningBot.Messages;

namespace LearningBot.Models;

/// <summary>Whether staff let the language model be asked, as this instance knows it.</summary>
sealed class ModelState
{
    volatile bool off = true;

    /// <summary>True while it is switched off, and until this instance has read that it is not.</summary>
    public bool Off
    {
        get => off;
        set => off = value;
    }
}

/// <summary>Reads each second whether staff have switched the language model off.</summary>
sealed class FollowModelSwitch(ModelRecords records, ModelState state, TimeProvider time, ILogger<FollowModelSwitch> log) : EachSecond(time, log)
{
    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Tick(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task Tick(CancellationToken cancel) => state.Off = await records.OffSince(cancel) is not null;
}
