namespace Learning.Messages;

/// <summary>How a delivery stands. Its numbers are kept, so new states come last.</summary>
public enum DeliveryState
{
    /// <summary>To be sent once its time has come.</summary>
    Due,

    /// <summary>An instance is sending it, until its claim ends.</summary>
    Claimed,

    /// <summary>Handed to the channel.</summary>
    Sent,

    /// <summary>It reached the person.</summary>
    Delivered,

    /// <summary>It cannot be sent: the channel refused it, or there is no way to the person.</summary>
    Failed,

    /// <summary>It had lost its point before it was sent: what it was about had changed.</summary>
    Cancelled,

    /// <summary>Its time had passed before it could be sent.</summary>
    Expired,

    /// <summary>The person does not want messages of this kind.</summary>
    OptedOut,

    /// <summary>The person has read it.</summary>
    Read,

    /// <summary>A try may have reached the person, and it is not tried again.</summary>
    Uncertain,

    /// <summary>Dead letter: no try reached the channel, and it is not tried again by itself.</summary>
    Dead,
}
