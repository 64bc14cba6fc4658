using System.Globalization;
using System.Text.Json;

namespace Learning.Messages;

/// <summary>A message that the city starts, written in the same transaction as its cause.</summary>
public sealed class Delivery
{
    /// <summary>The delivery's id.</summary>
    public long Id { get; set; }

    /// <summary>Whom it is for.</summary>
    public required long PersonId { get; init; }

    /// <summary>What caused it, such as <c>offer-made:17:3</c>; unique with the person, so that one cause is told once.</summary>
    public required string Cause { get; init; }

    /// <summary>Id of the dialog that tells it, such as <c>offer-made</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, as people choose it.</summary>
    public MessageTopic Topic { get; init; }

    /// <summary>True when it does not wait for the end of quiet hours.</summary>
    public bool Urgent { get; init; }

    /// <summary>From this moment on it is of no use and is not sent any more, UTC; null for never.</summary>
    public DateTime? UselessAfter { get; init; }

    /// <summary>Writes a dialog's answers as they are kept in <see cref="Answers"/>.</summary>
    internal static string Told(params (string Name, object Value)[] answers) =>
        JsonSerializer.Serialize(answers.ToDictionary(it => it.Name, it => Convert.ToString(it.Value, CultureInfo.InvariantCulture)));

    /// <summary>Reads what <see cref="Told"/> wrote.</summary>
    internal static Dictionary<string, string> Read(string answers) => JsonSerializer.Deserialize<Dictionary<string, string>>(answers)!;

    /// <summary>The dialog's answers, as a JSON object of strings.</summary>
    public required string Answers { get; init; }

    /// <summary>The booking it is about; null when it is about none.</summary>
    public long? BookingId { get; init; }

    /// <summary>The broadcast it belongs to; null for none.</summary>
    public long? BroadcastId { get; init; }

    /// <summary>Not before this moment, UTC; by day in the city, unless the person waits for it (see <see cref="GuideMessages"/>).</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>How it stands.</summary>
    public DeliveryState State { get; set; }

    /// <summary>When the claim ends, UTC; null unless claimed.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>How many tries have failed; a claim that its instance let lapse is one.</summary>
    public int Attempts { get; set; }

    /// <summary>True when a try may have reached the person although it did not end well.</summary>
    public bool Unsure { get; set; }

    /// <summary>
    /// Where it waits: empty for what concerns one person; a broadcast has a lane for each channel, so that it holds nobody up and can be held itself. At
    /// most 96 characters.
    /// </summary>
    public string Lane { get; init; } = "";

    /// <summary>Why it failed or is tried again: a kind of error, never its text.</summary>
    public string? Reason { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its state last changed, UTC.</summary>
    public required DateTime ChangedAt { get; set; }
}
