namespace Learning.Indicators;

/// <summary>What was offered and taken in a part of the city. What is null is hidden, see <see cref="SmallCells"/>.</summary>
/// <param name="Id">Id of the district or place; empty for what is held for the whole city.</param>
public sealed record AreaFigures(string Id)
{
    /// <summary>Its name; null for a district, whose name is the city pack's.</summary>
    public Bilingual? Name { get; init; }

    /// <summary>Sessions that were not called off.</summary>
    public int Sessions { get; init; }

    /// <summary>Sessions that were called off.</summary>
    public int CalledOff { get; init; }

    /// <summary>Those of <see cref="Sessions"/> that are over.</summary>
    public int Held { get; init; }

    /// <summary>Those of <see cref="Sessions"/> that are broadcast only.</summary>
    public int Live { get; init; }

    /// <summary>Seats of the sessions that have a limit.</summary>
    public int Offered { get; init; }

    /// <summary>Those of them that are booked.</summary>
    public int? Taken { get; init; }

    /// <summary>Seats booked where there is no limit.</summary>
    public int? Unlimited { get; init; }

    /// <summary>Different people with a booking.</summary>
    public int? People { get; init; }
}

/// <summary>Who waited for seats.</summary>
/// <param name="Parties">Parties that were ever put on a waiting list; null when hidden.</param>
/// <param name="Seated">Those who got their seats; null when hidden.</param>
public sealed record WaitFigures(int? Parties, int? Seated);

/// <summary>Who did not come, of sessions that are over and in which parties were checked in: of others nobody knows.</summary>
/// <param name="Sessions">Those sessions.</param>
/// <param name="Seats">Seats booked in them; null when hidden.</param>
/// <param name="Missed">Those of them whose people did not come; null when hidden.</param>
/// <param name="WalkIns">People who came without a booking, to any session; null when hidden.</param>
public sealed record NoShowFigures(int Sessions, int? Seats, int? Missed, int? WalkIns)
{
    /// <summary>The share of seats in percent; null when not known.</summary>
    public double? Percent => Seats is > 0 && Missed is { } missed ? 100.0 * missed / Seats.Value : null;
}

/// <summary>How many communities were reached.</summary>
/// <param name="Communities">Communities with a teaching point.</param>
/// <param name="Once">Those with at least one session.</param>
/// <param name="FourTimes">Those with at least four.</param>
public sealed record Coverage(int Communities, int Once, int FourTimes);

/// <summary>What became of the questions to staff.</summary>
/// <param name="Asked">How many were asked.</param>
/// <param name="Answered">How many were answered.</param>
/// <param name="Closed">How many were put aside without an answer.</param>
/// <param name="Waiting">How many have no answer yet.</param>
/// <param name="Late">Those of them that waited past what was promised.</param>
public sealed record QuestionFigures(int Asked, int Answered, int Closed, int Waiting, int Late);

/// <summary>A step in which people do not get on.</summary>
/// <param name="Guide">The guide's id.</param>
/// <param name="Step">The step, from 1.</param>
/// <param name="People">Different people it failed, who were stuck in it or asked for a person.</param>
/// <param name="Times">How often.</param>
public sealed record HardStep(string Guide, int Step, int People, int Times);

/// <summary>How guides served people.</summary>
/// <param name="Started">People who began one; null when hidden.</param>
/// <param name="Done">People who came to the end of one; null when hidden.</param>
/// <param name="Hard">The steps that fail most people.</param>
/// <param name="Few">Steps that fail so few people that they are not told.</param>
public sealed record GuideFigures(int? Started, int? Done, IReadOnlyList<HardStep> Hard, int Few);

/// <summary>How many elderly residents learn, on this platform only. Nobody's age is kept: those who chose the page for elderly people are counted.</summary>
/// <param name="Year">The year.</param>
/// <param name="People">Different people with a seat in a session that was held, or who finished a guide; null when hidden.</param>
/// <param name="Of">How many elderly residents there are; null when not known for this branch.</param>
public sealed record ElderFigure(int Year, int? People, int? Of)
{
    /// <summary>The share in percent; null when not known.</summary>
    public double? Percent => Of is > 0 && People is { } people ? 100.0 * people / Of.Value : null;
}

/// <summary>The figures of the communities of a district.</summary>
/// <param name="At">The moment they are of, UTC.</param>
/// <param name="All">The communities.</param>
public sealed record CommunityFigures(DateTime At, IReadOnlyList<AreaFigures> All);

/// <summary>The figures of a period, for one branch of the city.</summary>
public sealed record CityFigures
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The moment they are of, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>All of the branch together.</summary>
    public required AreaFigures All { get; init; }

    /// <summary>By district of the session, in the order of the city pack; live sessions for the whole city last.</summary>
    public required IReadOnlyList<AreaFigures> Districts { get; init; }

    /// <summary>Who waited.</summary>
    public required WaitFigures Waits { get; init; }

    /// <summary>Who did not come.</summary>
    public required NoShowFigures NoShows { get; init; }

    /// <summary>How many communities were reached.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Questions to staff; null for those who see none.</summary>
    public required QuestionFigures? Questions { get; init; }

    /// <summary>Guides; null for those who see nothing of residents.</summary>
    public required GuideFigures? Guides { get; init; }

    /// <summary>Elderly residents; null likewise.</summary>
    public required ElderFigure? Elders { get; init; }

    /// <summary>True when invented records are among what was counted.</summary>
    public required bool Sample { get; init; }
}
