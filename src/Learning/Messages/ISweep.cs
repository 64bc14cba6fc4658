namespace Learning.Messages;

/// <summary>
/// Work of the city that is due again and again, such as writing the reminders of the moment. One instance of many does it at a time, the one whose turn
/// it is, and it is harmless if more do. What is registered as one is carried out, each by itself: none waits for another or fails with it.
/// </summary>
public interface ISweep
{
    /// <summary>The name by which it is known whose turn it is; at most 64 characters, and none has the same.</summary>
    string Work { get; }

    /// <summary>How often it is done.</summary>
    TimeSpan Every { get; }

    /// <summary>Does what is due now.</summary>
    Task Sweep(CancellationToken cancel);
}
