namespace Learning.Messages;

/// <summary>What messages that the city starts are about, as people choose them.</summary>
public enum MessageTopic
{
    /// <summary>Seats that came free for a party on a waiting list.</summary>
    Offers,

    /// <summary>Lectures that are booked and come near, and their recordings.</summary>
    Reminders,

    /// <summary>Guides that somebody wished to learn again.</summary>
    Guides,

    /// <summary>What a helper does whom the person has called: it belongs to what they are doing, and cannot be stopped but by ending the help. A test that staff asked for is of this kind too.</summary>
    Help,

    /// <summary>Lectures that are booked and are held at another time or place, or not at all.</summary>
    Changes,

    /// <summary>What staff answer to a question that the person asked.</summary>
    Answers,

    /// <summary>What staff write to many.</summary>
    News,

    /// <summary>What comes in topics that the person subscribed to.</summary>
    Reading,

    /// <summary>How a lecture was that had been booked.</summary>
    Ratings,
}
