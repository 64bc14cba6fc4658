using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Browser;

/// <summary>The service as people get it: the real talk and the sample city, on a Tuesday morning.</summary>
public sealed class SampleCity : Chromium
{
    public SampleCity() => Settings.Add("--Sample:Load=true");

    private protected override void Adjust(IServiceCollection services) => services.AddSingleton<TimeProvider>(new TuesdayMorning());

    /// <summary>Runs on from 10:00 of the Tuesday (in Wuhan) before the real day, so that "Saturday" is always ahead.</summary>
    sealed class TuesdayMorning : TimeProvider
    {
        readonly TimeSpan shift = Shift(System.GetUtcNow());

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;

        static TimeSpan Shift(DateTimeOffset now)
        {
            var there = now.ToOffset(TimeSpan.FromHours(8));
            var back = ((int)there.DayOfWeek - (int)DayOfWeek.Tuesday + 7) % 7;
            return new DateTimeOffset(there.Date.AddDays(-back).AddHours(10), there.Offset) - now;
        }
    }
}
