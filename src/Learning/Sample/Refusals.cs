namespace Learning.Sample;

/// <summary>The store holds records that are no samples; a sample city may not be mixed with them.</summary>
/// <param name="Lectures">Real lectures.</param>
/// <param name="Places">Real places.</param>
public sealed record StoreHoldsRealRecords(int Lectures, int Places) : Refusal
{
    /// <summary>Tables that were imported.</summary>
    public int Imports { get; init; }
}

/// <summary>People have booked lectures of the sample city that would be replaced.</summary>
/// <param name="Bookings">Bookings that would be lost.</param>
public sealed record SampleIsBooked(int Bookings) : Refusal;

/// <summary>The store holds something already, so the first start loads nothing.</summary>
sealed record StoreIsNotEmpty : Refusal;
