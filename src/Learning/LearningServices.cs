using Learning.Answers;
using Learning.Bookings;
using Learning.Bookings.Writing;
using Learning.Catalogue;
using Learning.Catalogue.Exporting;
using Learning.Catalogue.Importing;
using Learning.City;
using Learning.Guides;
using Learning.Indicators;
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
using Learning.Sample;
using Learning.Staff;
using Learning.Staff.SigningIn;
using Learning.Store;
using Learning.Store.Copies;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Learning;

/// <summary>Registers Learning. The host adds a <see cref="TimeProvider"/>, calls <see cref="LearningStore.Prepare"/> and then refreshes the index.</summary>
public static class LearningServices
{
    // Two who use a context at once are a fault of the program, found by its tests, which run what is built to be debugged. The look for them is taken
    // again for each row that is read.
#if DEBUG
    const bool looksForTwo = true;
#else
    const bool looksForTwo = false;
#endif

    /// <summary>Adds the store, the index and every decision, each once for the process.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services, LearningOptions options)
    {
        services.TryAddSingleton<IIds, RandomIds>();
        services.AddLogging();
        services.AddSingleton(options).AddSingleton(options.City).AddSingleton(options.Retention);
        AddStore(services, options);
        AddGuides(services, options);
        AddMessages(services);
        AddStaff(services);
        AddBroadcasts(services);
        AddLectures(services);
        AddIndicators(services);
        AddRatings(services);
        AddPeople(services, options);
        AddSweeps(services);
        AddCatalogue(services);
        AddModels(services);
        return services
            .AddSingleton<CityClock>().AddSingleton<LectureIndex>().AddSingleton<PlaceIndex>().AddSingleton<SampleCity>().AddSingleton<SampleStaff>()
            .AddSingleton<Transactions>().AddSingleton<BookingWriter>()
            .AddSingleton(with => new BookSeats(with.GetRequiredService<BookingWriter>()))
            .AddSingleton(with => new CancelBooking(with.GetRequiredService<BookingWriter>()))
            .AddSingleton(with => new MoveBooking(with.GetRequiredService<BookingWriter>()))
            .AddSingleton(with => new AnswerOffer(with.GetRequiredService<BookingWriter>()))
            .AddSingleton(with => new OfferSeat(
                with.GetRequiredService<LearningStore>(), with.GetRequiredService<BookingWriter>(), with.GetRequiredService<CityClock>(), new OfferWindow(with.GetRequiredService<CityClock>())))
            .AddSingleton<MyBookings>().AddSingleton<EarlierEffects>().AddSingleton<KeepLanguage>().AddSingleton<CalendarFile>().AddSingleton<Ticks>()
            .AddSingleton<Backup>()
            .AddSingleton(with => new CatalogueIndex(
                with.GetRequiredService<ItemFeed>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<TimeProvider>(), options.SearchFolder))
            .AddSingleton<AnswerIndex>().AddSingleton<AnswerLint>().AddSingleton<AnswerList>()
            .AddSingleton(with => new EditAnswer(with.GetRequiredService<StaffActs>(), with.GetRequiredService<AnswerLint>()))
            .AddSingleton(with => new WriteAnswer(with.GetRequiredService<StaffActs>(), with.GetRequiredService<EditAnswer>(), with.GetRequiredService<CityClock>()))
            .AddSingleton(with => new ReviewAnswer(with.GetRequiredService<StaffActs>())).AddSingleton<AnswerHistory>()
            .AddSingleton(with => new WriteGuide(with.GetRequiredService<StaffActs>(), with.GetRequiredService<GuideShelf>(), with.GetRequiredService<CityClock>()))
            .AddSingleton(with => new AskStaff(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<HelpHours>(), with.GetRequiredService<CityClock>()))
            .AddSingleton<MyReading>()
            .AddSingleton(with => new ChangeList(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()))
            .AddSingleton(with => new Subscribe(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()));
    }

    static void AddCatalogue(IServiceCollection services) => services
        .AddSingleton<ItemFeed>().AddSingleton<ImportTable>().AddSingleton<ExportTable>().AddSingleton<Uploads>().AddSingleton<ImportList>().AddSingleton<PlaceList>()
        .AddSingleton(with => new EditPlace(with.GetRequiredService<StaffActs>()));

    static void AddModels(IServiceCollection services) => services
        .AddSingleton(with => new ModelBudget(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>()))
        .AddSingleton<ModelRecords>().AddSingleton(with => new SwitchModel(with.GetRequiredService<StaffActs>()));

    static void AddLectures(IServiceCollection services) => services
        .AddSingleton<Timetable>().AddSingleton<SessionSheets>().AddSingleton<Venues>().AddSingleton<Desk>()
        .AddSingleton(with => new CreateLecture(with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityPack>()))
        .AddSingleton(with => new AddSessions(with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityPack>()))
        .AddSingleton(with => new CheckIn(with.GetRequiredService<StaffActs>())).AddSingleton(with => new CountWalkIns(with.GetRequiredService<StaffActs>()))
        .AddSingleton(with => new ChangeSeats(with.GetRequiredService<StaffActs>(), with.GetRequiredService<OfferSeat>()))
        .AddSingleton(with => new ExportRoster(with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityClock>()));

    static void AddIndicators(IServiceCollection services) => services
        .AddSingleton<SlowFigures>().AddSingleton<WalkingMap>()
        .AddSingleton(with => new CityIndicators(
            with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityPack>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<SlowFigures>()));

    static void AddGuides(IServiceCollection services, LearningOptions options) => services
        .AddSingleton(with => new GuideShelf(options.GuidesFolder, with.GetRequiredService<TimeProvider>(), with.GetRequiredService<ILogger<GuideShelf>>()))
        .AddSingleton<Resuming>().AddSingleton<MyGuides>().AddSingleton<MyView>()
        .AddSingleton(with => new MoveGuide(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new InviteHelper(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<IIds>()))
        .AddSingleton(with => new HelpGuide(
            with.GetRequiredService<PersonRecords>(), with.GetRequiredService<Resuming>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<IIds>()))
        .AddSingleton(with => new EndHelp(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>())).AddSingleton<MyHelper>()
        .AddSingleton(with => new LearnAgain(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()))
        .AddSingleton<StuckMap>().AddSingleton<HelpHours>()
        .AddSingleton(with => new SetView(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()));

    static void AddMessages(IServiceCollection services) => services
        .AddSingleton<QuietHours>().AddSingleton<MessagesOf>().AddSingleton<CountDeliveries>().AddSingleton<SentMessages>()
        .AddSingleton(with => new Deliveries(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<QuietHours>(), new Random(), with.GetRequiredService<Planning>(), with.GetRequiredService<ClaimedPeople>()))
        .AddSingleton(with => new PlanReminders(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<QuietHours>()))
        .AddSingleton(with => new WatchSession(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new TellRecordings(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new TellColumns(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new SendAgain(with.GetRequiredService<StaffActs>()))
        .AddSingleton(with => new MoveSession(with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<QuietHours>()))
        .AddSingleton(with => new CallOffSession(with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<QuietHours>()))
        .AddSingleton(with => new SayComing(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new SetMessages(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()));

    static void AddStaff(IServiceCollection services) => services
        .AddSingleton<StaffActs>().AddSingleton<Branches>().AddSingleton<StaffList>().AddSingleton<AuditTrail>().AddSigningIn().AddSingleton<StaffKeys>().AddSingleton<BranchChoices>().AddSingleton<Today>()
        .AddSingleton(with => new NoteExport(with.GetRequiredService<StaffActs>()))
        .AddSingleton(with => new InviteStaff(with.GetRequiredService<StaffActs>(), with.GetRequiredService<Branches>(), with.GetRequiredService<IIds>()))
        .AddSingleton(with => new ChangeStaff(with.GetRequiredService<StaffActs>(), with.GetRequiredService<Branches>()))
        .AddSingleton(with => new DisableStaff(with.GetRequiredService<StaffActs>()))
        .AddSingleton<QuestionInbox>().AddSingleton<MyQuestions>().AddSingleton<AnswerProofs>()
        .AddSingleton(with => new AnswerQuestion(with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new CloseQuestion(with.GetRequiredService<StaffActs>())).AddSingleton(with => new AssignQuestion(with.GetRequiredService<StaffActs>())).AddSingleton<QuestionPages>()
        .AddSingleton(with => new PutOffQuestion(with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityClock>()));

    static void AddBroadcasts(IServiceCollection services) => services
        .AddSingleton<AudienceScope>().AddSingleton<RunningBroadcasts>().AddSingleton<SavedAudiences>()
        .AddSingleton(with => new BroadcastReports(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<SlowFigures>()))
        .AddSingleton(with => new SaveAudience(with.GetRequiredService<StaffActs>(), with.GetRequiredService<AudienceScope>()))
        .AddSingleton(with => new DropAudience(with.GetRequiredService<StaffActs>()))
        .AddSingleton(with => new WriteBroadcast(with.GetRequiredService<StaffActs>(), with.GetRequiredService<AudienceScope>(), with.GetRequiredService<LearningOptions>()))
        .AddSingleton(with => new TestBroadcast(with.GetRequiredService<StaffActs>(), with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new ApproveBroadcast(with.GetRequiredService<StaffActs>())).AddSingleton(with => new RunBroadcast(with.GetRequiredService<StaffActs>()))
        .AddSingleton<ClaimedPeople>().AddSingleton<Planning>().AddSingleton(with => new PlanBroadcasts(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<Planning>()))
        .AddSingleton(with => new Rehearse(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<QuietHours>()))
        .AddSingleton(with => new ListPeople(with.GetRequiredService<StaffActs>()))
        .AddSingleton(with => new CountAudience(with.GetRequiredService<LearningStore>(), with.GetRequiredService<AudienceScope>(), with.GetRequiredService<CityClock>()));

    static void AddRatings(IServiceCollection services) => services
        .AddSingleton<MyRatings>().AddSingleton<SessionRatings>()
        .AddSingleton(with => new RateSession(with.GetRequiredService<PersonRecords>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new AskRatings(with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<QuietHours>()));

    static void AddPeople(IServiceCollection services, LearningOptions options) => services
        .AddSingleton<PersonRecords>().AddSingleton<MyData>().AddSingleton<DataCodes>().AddSingleton<PeopleList>()
        .AddSingleton(with => new OpenPerson(with.GetRequiredService<StaffActs>(), with.GetRequiredService<MyData>(), with.GetRequiredService<ForgetMe>()))
        .AddSingleton(new ForgottenList(options.ForgottenFile))
        .AddSingleton(with => new ForgetMe(
            with.GetRequiredService<LearningStore>(), with.GetRequiredService<CancelBooking>(), with.GetRequiredService<CityClock>(), with.GetRequiredService<ForgottenList>()))
        .AddSingleton<ForgetOld>().AddSingleton<CutAudit>()
        .AddSingleton(with => new Retention(
            with.GetRequiredService<LearningStore>(), with.GetRequiredService<CityClock>(), options.Retention, with.GetRequiredService<ForgetOld>(), with.GetRequiredService<CutAudit>(), with.GetRequiredService<Uploads>()));

    static void AddSweeps(IServiceCollection services) => services
        .AddSweep<OfferSeat>().AddSweep<PlanReminders>().AddSweep<TellRecordings>().AddSweep<TellColumns>().AddSweep<AskRatings>().AddSweep<PlanBroadcasts>();

    static IServiceCollection AddSweep<T>(this IServiceCollection services)
        where T : class, ISweep => services.AddSingleton<ISweep>(with => with.GetRequiredService<T>());

    static void AddStore(IServiceCollection services, LearningOptions options)
    {
        if (options.Postgres is { } postgres)
        {
            var settled = Settled(postgres);
            services.AddPooledDbContextFactory<PostgresDb>(db => db.UseNpgsql(settled).EnableThreadSafetyChecks(looksForTwo));
            services.AddSingleton(with => new LearningStore(
                with.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext, () => new NpgsqlConnection(settled), writers: null));
            return;
        }
        var file = Path.GetFullPath(options.SqliteFile);
        var source = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        services.AddSingleton<SqliteWriters>().AddPooledDbContextFactory<SqliteDb>((with, db) =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            // A list is one parameter, so that a statement need not be written anew for each length of it.
            db.UseSqlite(source, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .EnableThreadSafetyChecks(looksForTwo)
                // A table made anew needs foreign keys off, outside a transaction; the file is guarded meanwhile.
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
                .AddInterceptors(new SqliteSettings(), with.GetRequiredService<SqliteWriters>());
        });
        services.AddSingleton(with => new LearningStore(
            with.GetRequiredService<IDbContextFactory<SqliteDb>>().CreateDbContext, () => new SqliteConnection(source), with.GetRequiredService<SqliteWriters>()));
    }

    // Statements repeat, so the server need not plan them each time. It answers each in one process: starting others for a page takes it longer than they
    // save, and they would take the processors of whoever books meanwhile. A connection string that says otherwise is left alone.
    static string Settled(string postgres)
    {
        var settings = new NpgsqlConnectionStringBuilder(postgres);
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 64;
        settings.Options ??= "-c max_parallel_workers_per_gather=0";
        return settings.ToString();
    }
}
