using Learning.Bookings;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How it is kept who came; it goes with the booking, and the head count with the session.</summary>
static class AttendanceModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Attendance>(attendance =>
        {
            attendance.HasKey(a => a.BookingId);
            attendance.Property(a => a.BookingId).ValueGeneratedNever();
            attendance.HasOne<Booking>().WithOne().HasForeignKey<Attendance>(a => a.BookingId);
            attendance.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
            attendance.ToTable(table => table.HasCheckConstraint("CK_Attendances_Came", "\"Came\" BETWEEN 1 AND 6"));
        });
        model.Entity<WalkIns>(walkIns =>
        {
            walkIns.HasKey(w => w.SessionId);
            walkIns.HasOne<Session>().WithOne().HasForeignKey<WalkIns>(w => w.SessionId);
        });
    }
}
