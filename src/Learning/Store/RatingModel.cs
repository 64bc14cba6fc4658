using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Ratings;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How it is kept how people found sessions; it goes with the booking and with the person.</summary>
static class RatingModel
{
    public static void Map(ModelBuilder model) => model.Entity<Rating>(rating =>
    {
        rating.HasKey(r => r.BookingId);
        rating.Property(r => r.BookingId).ValueGeneratedNever();
        rating.Property(r => r.Words).HasMaxLength(Rating.LongestWords);
        rating.HasOne<Booking>().WithOne().HasForeignKey<Rating>(r => r.BookingId);
        rating.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        rating.HasOne<Session>().WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Restrict);
    });
}
