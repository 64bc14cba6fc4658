using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Browser;

/// <summary>The service as people get it, with the real talk, and a clock that can be set forward.</summary>
public sealed class ElderCity : Chromium
{
    internal Guides.Helped.Clock Time { get; } = new();

    private protected override void Adjust(IServiceCollection services) => services.AddSingleton<TimeProvider>(Time);
}
