using Learning.Lectures;
using Learning.Messages;
using Learning.People;
using Learning.Places;
using Learning.Questions;
using Learning.Store;

namespace Learning.Staff;

/// <summary>What staff want to do with something.</summary>
public enum Purpose
{
    /// <summary>See it.</summary>
    See,

    /// <summary>Change it.</summary>
    Change,
}

/// <summary>
/// What an account may reach: one rule for each kind of thing, used wherever staff meet that thing. Whatever no rule allows is denied, and what lies
/// outside the account's branch does not exist for it. Auditors see everything and change nothing. Volunteers see what is assigned to them, which
/// nothing is yet.
/// </summary>
public sealed class Access
{
    readonly StaffRole? role;
    readonly Branch branch;

    Access(StaffRole? role, Branch branch) => (this.role, this.branch) = (role, branch);

    /// <summary>What the account may reach; nothing when it is disabled, and for null.</summary>
    public static Access Of(StaffAccount? account) => account is { Enabled: true } ? new(account.Role, account.Branch) : new(null, Branch.City);

    bool Runs => role is StaffRole.Community or StaffRole.Street or StaffRole.District;

    bool All(Purpose purpose) => role == StaffRole.City || (role == StaffRole.Auditor && purpose == Purpose.See);

    /// <summary>Sessions: those held in the branch, and for a district those broadcast for it.</summary>
    public IQueryable<Session> Sessions(LearningDb db, Purpose purpose)
    {
        if (All(purpose)) return db.Sessions;
        var (district, place) = (branch.District, branch.Place);
        return (Runs ? branch.Level : BranchLevel.City) switch
        {
            BranchLevel.District => db.Sessions.Where(it => it.District == district || db.Places.Any(where => where.Id == it.PlaceId && where.District == district)),
            BranchLevel.Street => db.Sessions.Where(it => it.PlaceId == place || db.Places.Any(where => where.Id == it.PlaceId && where.Under == place)),
            BranchLevel.Community => db.Sessions.Where(it => it.PlaceId == place),
            _ => db.Sessions.Where(_ => false),
        };
    }

    /// <summary>Places: those in the branch.</summary>
    public IQueryable<Place> Places(LearningDb db, Purpose purpose)
    {
        if (All(purpose)) return db.Places;
        var (district, place) = (branch.District, branch.Place);
        return (Runs ? branch.Level : BranchLevel.City) switch
        {
            BranchLevel.District => db.Places.Where(it => it.District == district),
            BranchLevel.Street => db.Places.Where(it => it.Id == place || it.Under == place),
            BranchLevel.Community => db.Places.Where(it => it.Id == place),
            _ => db.Places.Where(_ => false),
        };
    }

    /// <summary>Lectures: seen with any of their sessions; changed only when all of their sessions may be, and there are some.</summary>
    public IQueryable<Lecture> Lectures(LearningDb db, Purpose purpose)
    {
        if (All(purpose)) return db.Lectures;
        var mine = Sessions(db, purpose);
        return db.Lectures.Where(it => mine.Any(session => session.LectureId == it.Id)
            && (purpose == Purpose.See || db.Sessions.Count(session => session.LectureId == it.Id) == mine.Count(session => session.LectureId == it.Id)));
    }

    /// <summary>Questions: those of the district's residents. Of whom no district is known only the city answers.</summary>
    public IQueryable<Question> Questions(LearningDb db, Purpose purpose)
    {
        if (All(purpose)) return db.Questions;
        var people = Residents(db);
        return db.Questions.Where(it => people.Any(person => person.Id == it.PersonId));
    }

    /// <summary>True when the whole city may be seen.</summary>
    internal bool SeesCity => All(Purpose.See);

    /// <summary>True when anything about people, and not about bookings alone, may be seen.</summary>
    internal bool SeesPeople => All(Purpose.See) || role == StaffRole.District;

    /// <summary>Deliveries: those about sessions that may be reached, and those about no booking to residents.</summary>
    public IQueryable<Delivery> Deliveries(LearningDb db, Purpose purpose)
    {
        if (All(purpose)) return db.Deliveries;
        var (sessions, people) = (Sessions(db, purpose), Residents(db));
        return db.Deliveries.Where(it => it.BookingId == null
            ? people.Any(person => person.Id == it.PersonId)
            : db.Bookings.Any(booking => booking.Id == it.BookingId && sessions.Any(session => session.Id == booking.SessionId)));
    }

    /// <summary>People who are told something that is about no booking.</summary>
    internal IQueryable<Person> Told(LearningDb db, Purpose purpose) => All(purpose) ? db.People : Residents(db);

    /// <summary>Broadcasts: those to an audience within the branch.</summary>
    /// <param name="audience">The smallest branch that holds the audience.</param>
    /// <param name="purpose">To see or to change it.</param>
    public bool Broadcasts(Branch audience, Purpose purpose) => All(purpose) || (Runs && branch.Holds(audience));

    /// <summary>Accounts of staff: seen when they are of the branch, changed when they are below it.</summary>
    public IQueryable<StaffAccount> Staff(LearningDb db, Purpose purpose)
    {
        if (All(purpose)) return db.StaffAccounts;
        if (!Runs) return db.StaffAccounts.Where(_ => false);
        var (path, below) = (branch.Path, branch.Path + '/');
        // Compared by pieces, as LIKE does not tell capitals on SQLite.
        return db.StaffAccounts.Where(it => it.Scope.Substring(0, below.Length) == below
            || (it.Scope == path && (purpose == Purpose.See || it.Role == StaffRole.Volunteer)));
    }

    /// <summary>True when an account of this role and branch may be made, or one be changed into it.</summary>
    public bool Appoints(StaffRole other, Branch where) => role == StaffRole.City
        || (Runs && branch.Holds(where) && (other == StaffRole.Volunteer || where != branch));

    /// <summary>True when staff of a branch may know that this branch is there.</summary>
    internal bool Knows(Branch where) => All(Purpose.See) || (Runs && branch.Holds(where));

    /// <summary>The audit trail: seen by the city and by auditors, changed by nobody.</summary>
    public IQueryable<AuditEntry> Audit(LearningDb db) => All(Purpose.See) ? db.AuditEntries : db.AuditEntries.Where(_ => false);

    /// <summary>Answers and guides: seen by all of staff, as everybody is told them; changed by the city.</summary>
    public bool Answers(Purpose purpose) => All(purpose) || (Runs && purpose == Purpose.See);

    /// <summary>The catalogue as a whole, with its imports: seen by the city and by auditors, changed by the city.</summary>
    public bool Catalogue(Purpose purpose) => All(purpose);

    /// <summary>People: the district's residents. Those of whom no district is known are for the city only.</summary>
    public IQueryable<Person> People(LearningDb db, Purpose purpose) => All(purpose) ? db.People : Residents(db);

    // Of people no more than the district is known.
    IQueryable<Person> Residents(LearningDb db)
    {
        var district = branch.District;
        return role == StaffRole.District ? db.People.Where(it => it.District == district) : db.People.Where(_ => false);
    }
}
