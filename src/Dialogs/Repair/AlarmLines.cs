using Dialogs.Lines;
using Dialogs.Understanding.Alarms;

namespace Dialogs.Repair;

/// <summary>What is said to an emergency or a scam: fixed words with the numbers to call, never written by a model.</summary>
static class AlarmLines
{
    /// <summary>The line.</summary>
    public static Line Of(Alarm alarm) => new($"alarms.{alarm.ToString().ToLowerInvariant()}");
}
