using Microsoft.AspNetCore.Authorization;

namespace LearningBot.Staff.Settings;

/// <summary><c>/staff/settings</c>: what the service is set to, and where each setting comes from. Nothing is changed here.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class IndexModel(IConfiguration configuration) : StaffPage
{
    /// <summary>The settings.</summary>
    public IReadOnlyList<ShownSetting> Settings { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => Settings = [.. KnownSettings.Show((IConfigurationRoot)configuration)];

    /// <summary>What kind of source it is.</summary>
    public static string Kind(ShownSetting setting) => setting.Source switch
    {
        "command line" => "command",
        "environment" => "environment",
        "service" => "service",
        _ => "file",
    };
}
