using Learning.Lectures;
using Learning.Places;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How lectures, sessions and places are kept.</summary>
static class CatalogueModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Lecture>(lecture =>
        {
            lecture.Property(l => l.Id).HasMaxLength(64);
            lecture.ComplexProperty(l => l.Title);
            lecture.ComplexProperty(l => l.Speaker);
            lecture.Property(l => l.Theme).HasMaxLength(64);
            lecture.HasIndex(l => l.Version);
        });
        model.Entity<Place>(place =>
        {
            place.Property(p => p.Id).HasMaxLength(64);
            place.ComplexProperty(p => p.Name);
            place.ComplexProperty(p => p.Address);
            place.ComplexProperty(p => p.Hours);
            place.ComplexProperty(p => p.Access);
            place.Property(p => p.District).HasMaxLength(64);
            place.Property(p => p.Under).HasMaxLength(64);
            place.HasIndex(p => p.Version);
            place.HasIndex(p => p.District);
            place.HasIndex(p => p.Under);
        });
        MapSession(model);
    }

    static void MapSession(ModelBuilder model) => model.Entity<Session>(session =>
    {
        session.Property(s => s.Id).HasMaxLength(64);
        session.Ignore(s => s.Left);
        session.HasOne<Lecture>().WithMany().HasForeignKey(s => s.LectureId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<Place>().WithMany().HasForeignKey(s => s.PlaceId).OnDelete(DeleteBehavior.Restrict);
        session.HasIndex(s => s.Version);
        session.HasIndex(s => s.EndsAt);
        session.HasIndex(s => s.StartsAt);
        session.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Sessions_Seats", """
                "Booked" >= 0 AND "Held" >= 0 AND ("Capacity" IS NULL OR "Booked" + "Held" <= "Capacity")
                """);
            table.HasCheckConstraint("CK_Sessions_Waiting", """ "Waiting" >= 0 AND "Waiting" < "NextTicket" """.Trim());
        });
    });
}
