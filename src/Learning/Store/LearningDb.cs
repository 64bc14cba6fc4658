using Learning.Answers;
using Learning.Bookings;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.Guides;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Messages.Reminders;
using Learning.Models;
using Learning.People;
using Learning.Places;
using Learning.Preferences;
using Learning.Questions;
using Learning.Ratings;
using Learning.Reading;
using Learning.Staff;
using Learning.Staff.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>The city's records, one model for both stores. Take one from <see cref="LearningStore.Open"/> and dispose of it.</summary>
public abstract class LearningDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Lectures.</summary>
    public DbSet<Lecture> Lectures => Set<Lecture>();

    /// <summary>Their sessions.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Places.</summary>
    public DbSet<Place> Places => Set<Place>();

    /// <summary>People for whom something is kept.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Where they are reached.</summary>
    public DbSet<PersonAddress> Addresses => Set<PersonAddress>();

    /// <summary>Bookings, places in queues and offers.</summary>
    public DbSet<Booking> Bookings => Set<Booking>();

    /// <summary>Decisions carried out, by key.</summary>
    public DbSet<Effect> Effects => Set<Effect>();

    /// <summary>Messages that the city starts.</summary>
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    /// <summary>Messages of staff to many.</summary>
    public DbSet<Broadcast> Broadcasts => Set<Broadcast>();

    /// <summary>Who approved them.</summary>
    public DbSet<BroadcastApproval> BroadcastApprovals => Set<BroadcastApproval>();

    /// <summary>Whose deliveries are written with their results.</summary>
    internal DbSet<BroadcastClaim> BroadcastClaims => Set<BroadcastClaim>();

    /// <summary>People on lists that staff imported.</summary>
    public DbSet<ListedPerson> ListedPeople => Set<ListedPerson>();

    /// <summary>Audiences that staff saved.</summary>
    public DbSet<SavedAudience> SavedAudiences => Set<SavedAudience>();

    /// <summary>What was reminded of.</summary>
    public DbSet<Reminded> Reminded => Set<Reminded>();

    /// <summary>How people found sessions.</summary>
    public DbSet<Rating> Ratings => Set<Rating>();

    /// <summary>Who came to the sessions they had booked.</summary>
    public DbSet<Attendance> Attendances => Set<Attendance>();

    /// <summary>How many came without a booking.</summary>
    public DbSet<WalkIns> WalkIns => Set<WalkIns>();

    /// <summary>What people chose about such messages.</summary>
    public DbSet<MessageChoices> MessageChoices => Set<MessageChoices>();

    /// <summary>What they said yes and no to.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>Answers to frequent questions, retired ones among them.</summary>
    public DbSet<Answer> Answers => Set<Answer>();

    /// <summary>How answers stood before, since staff changed them.</summary>
    public DbSet<AnswerVersion> AnswerVersions => Set<AnswerVersion>();

    /// <summary>Questions for staff.</summary>
    public DbSet<Question> Questions => Set<Question>();

    /// <summary>Wordings that must find their answer.</summary>
    public DbSet<AnswerProof> AnswerProofs => Set<AnswerProof>();

    /// <summary>Topics that people subscribed to.</summary>
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    /// <summary>Sessions that somebody wants to be told of.</summary>
    internal DbSet<SessionWatch> SessionWatches => Set<SessionWatch>();

    /// <summary>Items on people's lists.</summary>
    public DbSet<Listed> Listed => Set<Listed>();

    /// <summary>How far people are in guides.</summary>
    public DbSet<GuideProgress> GuideProgress => Set<GuideProgress>();

    /// <summary>What people did in guides.</summary>
    public DbSet<GuideEvent> GuideEvents => Set<GuideEvent>();

    /// <summary>Invitations to help in a guide, and their sessions.</summary>
    public DbSet<HelpingHand> HelpingHands => Set<HelpingHand>();

    /// <summary>What was done in them.</summary>
    public DbSet<HelpAct> HelpActs => Set<HelpAct>();

    /// <summary>What people chose.</summary>
    public DbSet<Preference> Preferences => Set<Preference>();

    /// <summary>Ids of people who were deleted.</summary>
    internal DbSet<ForgottenPerson> Forgotten => Set<ForgottenPerson>();

    /// <summary>Codes that open what is kept for a person.</summary>
    internal DbSet<DataCode> DataCodes => Set<DataCode>();

    /// <summary>Accounts of staff, disabled ones among them.</summary>
    public DbSet<StaffAccount> StaffAccounts => Set<StaffAccount>();

    /// <summary>The one-time codes with which they are set up.</summary>
    internal DbSet<SetupCode> SetupCodes => Set<SetupCode>();

    /// <summary>With what they sign in.</summary>
    internal DbSet<StaffCredential> StaffCredentials => Set<StaffCredential>();

    /// <summary>Who of them has signed in.</summary>
    internal DbSet<StaffSession> StaffSessions => Set<StaffSession>();

    /// <summary>Keys of the console.</summary>
    internal DbSet<StaffKey> StaffKeys => Set<StaffKey>();

    /// <summary>What staff did.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The end of that.</summary>
    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>Imports of tables.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>Tables that staff sent and that are not current yet.</summary>
    internal DbSet<Upload> Uploads => Set<Upload>();

    /// <summary>Items of the catalogue, also those that are not current: read them through <see cref="ItemFeed"/>.</summary>
    internal DbSet<ItemRow> Items => Set<ItemRow>();

    /// <summary>The columns of the items.</summary>
    internal DbSet<Heading> Headings => Set<Heading>();

    /// <summary>What the language model was asked for, by day.</summary>
    public DbSet<ModelDay> ModelDays => Set<ModelDay>();

    /// <summary>Whether it is switched off.</summary>
    internal DbSet<ModelSwitch> ModelSwitches => Set<ModelSwitch>();

    /// <summary>Numbers that the store shares.</summary>
    public DbSet<Counter> Counters => Set<Counter>();

    /// <summary>Recurring work.</summary>
    public DbSet<Lease> Leases => Set<Lease>();

    /// <summary>Saves, and stamps each changed <see cref="IVersioned"/> with this transaction's version.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = ChangeTracker.Entries<IVersioned>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        if (changed.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var version = await TakeVersion(cancellationToken);
        foreach (var entry in changed)
        {
            entry.Entity.Version = version;
            if (entry is { Entity: Session session, State: EntityState.Modified }) session.Revision = await NextRevision(session.Id, cancellationToken);
        }
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Saves; false when another instance was a moment faster and has written one of the rows. What it left is found the next time.</summary>
    internal async Task<bool> SavedUnlessThere(CancellationToken cancel)
    {
        try
        {
            await SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Not to be used: versions are taken from the store, which is waited for.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    // Counted in the store, which keeps the row until the transaction ends: the writer may have changed it since it was read here.
    async Task<long> NextRevision(string session, CancellationToken cancel) => (await Database.SqlQueryRaw<long>(
        """UPDATE "Sessions" SET "Revision" = "Revision" + 1 WHERE "Id" = {0} RETURNING "Revision" AS "Value" """, session)
        .ToListAsync(cancel)).SingleOrDefault();

    /// <summary>The version of the transaction that is open: whatever commits later is never older than what a reader has seen.</summary>
    internal abstract Task<long> TakeVersion(CancellationToken cancel);

    /// <summary>The first version that may not have been seen yet: rows of this or a later one are read again next time.</summary>
    internal abstract Task<long> UnseenVersion(CancellationToken cancel);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<WordList, WordList.Comparer>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CatalogueModel.Map(modelBuilder);
        ItemModel.Map(modelBuilder);
        BookingModel.Map(modelBuilder);
        MessageModel.Map(modelBuilder);
        BroadcastModel.Map(modelBuilder);
        RatingModel.Map(modelBuilder);
        AttendanceModel.Map(modelBuilder);
        ReadingModel.Map(modelBuilder);
        GuideModel.Map(modelBuilder);
        PeopleModel.Map(modelBuilder);
        StaffModel.Map(modelBuilder);
        ModelModel.Map(modelBuilder);
        HouseModel.Map(modelBuilder);
    }
}
