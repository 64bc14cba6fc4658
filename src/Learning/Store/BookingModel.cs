using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How people, bookings and effects are kept. The unique indexes are the last wall behind the decisions.</summary>
static class BookingModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.Property(p => p.Code).HasMaxLength(64);
            person.Property(p => p.District).HasMaxLength(64);
            person.HasIndex(p => p.Code).IsUnique();
        });
        model.Entity<PersonAddress>(address =>
        {
            address.ToTable("Addresses");
            address.Property(a => a.Channel).HasMaxLength(64);
            address.Property(a => a.UserId).HasMaxLength(256);
            address.Property(a => a.ConversationId).HasMaxLength(512);
            address.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
            address.HasIndex(a => new { a.Channel, a.UserId }).IsUnique();
        });
        model.Entity<Effect>(effect =>
        {
            effect.HasKey(e => e.Key);
            effect.Property(e => e.Key).HasMaxLength(200);
            effect.HasOne<Booking>().WithMany().HasForeignKey(e => e.BookingId);
        });
        MapBooking(model);
    }

    static void MapBooking(ModelBuilder model) => model.Entity<Booking>(booking =>
    {
        booking.Ignore(b => b.Live);
        booking.Property(b => b.Band).HasMaxLength(64);
        booking.Property(b => b.CalendarToken).HasMaxLength(64);
        booking.HasOne<Session>().WithMany().HasForeignKey(b => b.SessionId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId);
        booking.HasIndex(b => b.CalendarToken).IsUnique();
        booking.HasIndex(b => new { b.SessionId, b.PersonId }, "IX_Bookings_Live").IsUnique().HasFilter("\"State\" <> 3");
        booking.HasIndex(b => new { b.SessionId, b.Seats, b.Ticket }, "IX_Bookings_Waiting").HasFilter("\"State\" = 1");
        // Who ever waited: few of many.
        booking.HasIndex(b => b.SessionId, "IX_Bookings_Waited").HasFilter("\"Ticket\" IS NOT NULL");
        booking.HasIndex(b => b.OfferedUntil, "IX_Bookings_Offered").HasFilter("\"State\" = 2");
        booking.ToTable(table => table.HasCheckConstraint("CK_Bookings_Party", "\"Seats\" BETWEEN 1 AND 6"));
    });
}
