using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary>A page about one message to many. One out of the hands of whoever looks is not there for them.</summary>
abstract class OneBroadcast(BroadcastReports reports) : StaffPage
{
    /// <summary>Its number.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>How far it has come, once it was found.</summary>
    public BroadcastProgress Progress { get; private set; } = null!;

    /// <summary>It.</summary>
    public Broadcast Broadcast => Progress.Broadcast;

    /// <summary>The address of its own page.</summary>
    public string Home => BroadcastWords.Address("broadcast", Id);

    /// <summary>Readings of it.</summary>
    protected BroadcastReports Reports => reports;

    /// <summary>Finds it; false when there is nothing for them.</summary>
    protected async Task<bool> Found(bool toChange)
    {
        if (await reports.Progress(Id, Me, Gone) is not { } progress || (toChange && !BroadcastReports.MayChange(progress.Broadcast, Me))) return false;
        Progress = progress;
        return true;
    }
}
