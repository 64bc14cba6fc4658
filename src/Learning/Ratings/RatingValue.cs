namespace Learning.Ratings;

/// <summary>How somebody found a lecture.</summary>
public enum RatingValue
{
    /// <summary>Very good.</summary>
    Good,

    /// <summary>All right.</summary>
    Fair,

    /// <summary>Not so good.</summary>
    Poor,
}
