using Dialogs.Answers;
using Dialogs.Answers.Worded;
using Dialogs.Bookings;
using Dialogs.Catalogue;
using Dialogs.Catalogue.Wishes;
using Dialogs.Guides;
using Dialogs.Lectures;
using Dialogs.Messages;
using Dialogs.People;
using Dialogs.Places;
using Dialogs.Preferences;
using Dialogs.Questions;
using Dialogs.Ratings;
using Dialogs.Reading;
using Dialogs.Repair;
using Dialogs.Talking;
using Dialogs.Understanding;
using Dialogs.Understanding.Models;
using Dialogs.Understanding.Scopes;
using Learning.City;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dialogs;

/// <summary>Makes the talk available to the host.</summary>
public static class DialogServices
{
    /// <summary>Adds <see cref="ITurns"/> with every dialog. Learning, the city pack, <see cref="HelpLines"/>, <see cref="ICatalogueLink"/>, <see cref="IDataLink"/> and a clock must be there.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddSingleton(s => new CityTime(s.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(s.GetRequiredService<CityPack>().TimeZone)));
        services.TryAddSingleton<ILanguageModel, NoModel>();
        services.TryAddSingleton(new ModelLimits());
        services.AddSingleton<Lectures.Wishes>().AddSingleton<WishReaders>();
        services.AddSingleton<CourseWords>().AddSingleton<CourseSearch>();
        services.AddSingleton<GuideWords>().AddSingleton<Helping>();
        services.AddSingleton<Wherefrom>().AddSingleton<OnThisWeek>().AddSingleton<Events>().AddSingleton<BroadcastLines>();
        return services
            .AddDialog<FindPlace>()
            .AddDialog<FindCourse>()
            .AddDialog<FindReading>()
            .AddDialog<MyList>()
            .AddDialog<FollowTopics>()
            .AddDialog<ColumnsTold>()
            .AddDialog<BookLecture>()
            .AddDialog<ChangeBooking>()
            .AddDialog<WatchRecording>()
            .AddDialog<RecordingReady>()
            .AddDialog<Watch>()
            .AddDialog<OfferMade>()
            .AddDialog<OfferEnded>()
            .AddDialog<AskQuestion>()
            .AddDialog<FollowGuide>()
            .AddDialog<HelperJoined>()
            .AddDialog<HelperMoved>()
            .AddDialog<HelperHint>()
            .AddDialog<HelperLeft>()
            .AddDialog<LearnAgainOffered>()
            .AddDialog<ChangeView>()
            .AddDialog<ReminderSent>()
            .AddDialog<SessionChanged>()
            .AddDialog<WatchedChanged>()
            .AddDialog<RatingAsked>()
            .AddDialog<WhyThisMessage>()
            .AddDialog<ChangeMessages>()
            .AddDialog<SeeMyData>()
            .AddDialog<QuestionAnswered>().AddDialog<QuestionPutOff>()
            .AddDialog<BroadcastSent>()
            .AddDialog<TryBroadcast>()
            .AddSingleton<IAnswers, SmallTalk>()
            .AddSingleton<IAnswers, AboutPlace>()
            .AddSingleton<IAnswers, AboutCourse>()
            .AddSingleton<IAnswers, AboutSession>()
            .AddSingleton<IAnswers, AboutUs>()
            .AddSingleton<IAnswers, KnownAnswers>()
            .AddSingleton<IAnswers, Elsewhere>()
            .AddSingleton<IReadOnlyList<Dialog>>(s => [.. s.GetServices<Dialog>()])
            .AddSingleton<IReadOnlyList<IAnswers>>(s => [.. s.GetServices<IAnswers>()])
            .AddSingleton(s => new Listener(s.GetRequiredService<Modelling>()))
            .AddSingleton<Sources>().AddSingleton<WordAnswer>().AddSingleton<Modelling>()
            .AddSingleton<Repairs>()
            .AddSingleton<ITurns, Turns>();
    }

    static IServiceCollection AddDialog<T>(this IServiceCollection services)
        where T : Dialog => services.AddSingleton<Dialog, T>();
}
