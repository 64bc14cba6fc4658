using System.Data.Common;
using Learning.Lectures;
using Learning.People;

namespace Learning.Bookings.Writing;

/// <summary>The columns that the writer reads, and the records that it makes of them.</summary>
static class Rows
{
    public const string Session = """
        s."Id", s."LectureId", s."Mode", s."StartsAt", s."EndsAt", s."PlaceId", s."District", s."LiveUrl", s."Capacity", s."Booked", s."Held",
        s."Waiting", s."NextTicket", s."Cancelled", s."Sample", s."Revision"
        """;

    public const string Effect = """
        e."Key", e."BookingId", e."Kind", e."At"
        """;

    public const string Address = """
        a."Id", a."PersonId", a."Channel", a."UserId", a."ConversationId", a."Language", a."ServiceUrl", a."SeenAt"
        """;

    public const string Booking = """
        b."Id", b."SessionId", b."PersonId", b."Seats", b."Band", b."State", b."Ticket", b."OfferedUntil", b."CalendarToken", b."Sequence",
        b."CreatedAt", b."ChangedAt", b."Sample"
        """;

    public static Session ToSession(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        LectureId = row.GetString(1),
        Mode = (Mode)row.GetInt32(2),
        StartsAt = Moment(row, 3),
        EndsAt = Moment(row, 4),
        PlaceId = Text(row, 5),
        District = Text(row, 6),
        LiveUrl = Text(row, 7),
        Capacity = row.IsDBNull(8) ? null : row.GetInt32(8),
        Booked = row.GetInt32(9),
        Held = row.GetInt32(10),
        Waiting = row.GetInt32(11),
        NextTicket = row.GetInt32(12),
        Cancelled = row.GetBoolean(13),
        Sample = row.GetBoolean(14),
        Revision = row.GetInt64(15),
    };

    public static Effect ToEffect(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        BookingId = row.GetInt64(1),
        Kind = (EffectKind)row.GetInt32(2),
        At = Moment(row, 3),
    };

    public static PersonAddress ToAddress(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        PersonId = row.GetInt64(1),
        Channel = row.GetString(2),
        UserId = row.GetString(3),
        ConversationId = row.GetString(4),
        Language = (Language)row.GetInt32(5),
        ServiceUrl = Text(row, 6),
        SeenAt = Moment(row, 7),
    };

    public static Booking ToBooking(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        SessionId = row.GetString(1),
        PersonId = row.GetInt64(2),
        Seats = row.GetInt32(3),
        Band = Text(row, 4),
        State = (BookingState)row.GetInt32(5),
        Ticket = row.IsDBNull(6) ? null : row.GetInt32(6),
        OfferedUntil = row.IsDBNull(7) ? null : Moment(row, 7),
        CalendarToken = row.GetString(8),
        Sequence = row.GetInt32(9),
        CreatedAt = Moment(row, 10),
        ChangedAt = Moment(row, 11),
        Sample = row.GetBoolean(12),
    };

    static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    static DateTime Moment(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
