using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Reminders;
using Learning.People;
using Learning.Preferences;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How messages that the city starts are kept, and what people chose about them.</summary>
static class MessageModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Delivery>(delivery =>
        {
            delivery.Property(d => d.Cause).HasMaxLength(200);
            delivery.Property(d => d.Kind).HasMaxLength(64);
            delivery.Property(d => d.Reason).HasMaxLength(100);
            // The booking writer's statement leaves these out.
            delivery.Property(d => d.Topic).HasDefaultValue(MessageTopic.Offers);
            delivery.Property(d => d.Urgent).HasDefaultValue(false);
            delivery.Property(d => d.Unsure).HasDefaultValue(false);
            delivery.Property(d => d.Lane).HasMaxLength(96).HasDefaultValue("");
            delivery.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
            delivery.HasOne<Booking>().WithMany().HasForeignKey(d => d.BookingId);
            delivery.HasIndex(d => new { d.PersonId, d.Cause }).IsUnique();
            delivery.HasIndex(d => new { d.Lane, d.DueAt, d.Id }, "IX_Deliveries_Open").HasFilter("\"State\" <= 1");
            // A message to many has no booking; and each index costs all of them.
            delivery.HasIndex(d => d.BookingId).HasFilter("\"BookingId\" IS NOT NULL");
            // What needs staff: uncertain ones and dead letters, few of many; and these with what failed, of which there is more.
            delivery.HasIndex(d => d.ChangedAt, "IX_Deliveries_Trouble").HasFilter("\"State\" >= 9");
            delivery.HasIndex(d => d.ChangedAt, "IX_Deliveries_NotArrived").HasFilter("\"State\" = 4 OR \"State\" >= 9");
        });
        model.Entity<Reminded>(reminded =>
        {
            reminded.HasKey(r => new { r.BookingId, r.Kind, r.StartsAt });
            reminded.HasOne<Booking>().WithMany().HasForeignKey(r => r.BookingId);
            reminded.HasOne(r => r.Delivery).WithMany().HasForeignKey(r => r.DeliveryId);
        });
        model.Entity<SessionWatch>(watch =>
        {
            watch.HasKey(w => new { w.SessionId, w.PersonId });
            watch.HasOne<Session>().WithMany().HasForeignKey(w => w.SessionId);
            watch.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId);
        });
        model.Entity<MessageChoices>(choices =>
        {
            choices.HasKey(c => c.PersonId);
            choices.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
        model.Entity<Consent>(consent =>
        {
            consent.HasKey(c => c.Key);
            consent.Property(c => c.Key).HasMaxLength(200);
            consent.Property(c => c.Wording).HasMaxLength(Consent.LongestWording);
            consent.Property(c => c.Channel).HasMaxLength(64);
            consent.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
    }
}
