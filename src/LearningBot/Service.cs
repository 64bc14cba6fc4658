using Dialogs;
using Learning;
using Learning.City;
using Learning.People;
using LearningBot.Catalogue;
using LearningBot.Channels.BotFramework;
using LearningBot.Channels.DirectLine;
using LearningBot.Channels.Light;
using LearningBot.Channels.WebChat;
using LearningBot.Conversations;
using LearningBot.Guides;
using LearningBot.Messages;
using LearningBot.Models;
using LearningBot.Pages;
using LearningBot.People;
using LearningBot.Serving;
using LearningBot.Staff;

namespace LearningBot;

/// <summary>Puts the service together: every channel and every dialog has its one line here.</summary>
static class Service
{
    // Settings are read once. To watch their folder would mean to hear of every write to the data folder in it.
    static readonly string[] WithoutWatching = ["--hostBuilder:reloadConfigOnChange=false"];

    /// <summary>Builds the service from the command line, the environment and the settings files; it is not started.</summary>
    /// <param name="args">Settings, such as <c>--urls=http://localhost:3978</c>.</param>
    /// <param name="adjust">Changes what is registered before the service is built; tests put their own parts in here.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. WithoutWatching, .. args],
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        UseHouseDefaults(builder);
        builder.WebHost.UseKestrelHttpsConfiguration();
        // What a socket has read is handled on the thread that woke for it, a thread of the pool already: to hand it to another
        // costs a tenth of a turn. Only a handler that blocks would be in its connection's way, and none does.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        Limits.Set(builder);
        Register(builder.Services, builder.Configuration);
        builder.AddStaffConsole();
        adjust?.Invoke(builder);
        var app = builder.Build();
        Open(app);
        return app;
    }

    static void Register(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSingleton(TimeProvider.System);
        var learning = Settings.Learning(configuration);
        services.AddLearning(learning);
        services.AddModels(configuration, learning.City);
        services.AddDialogs();
        services.AddSingleton(with => Settings.Help(configuration, with.GetRequiredService<CityPack>()));
        services.AddSingleton(with => with.GetRequiredService<CityHelp>().Lines(with.GetRequiredService<RetentionOptions>(), with.GetRequiredService<ModelHere>().Country));
        services.AddConversations(configuration);
        services.AddMessages();
        services.AddDirectLine(configuration);
        services.AddWebChat();
        services.AddSingleton<PlainFrame>();
        services.AddLight();
        services.AddGuidePages(configuration);
        services.AddCatalogue();
        services.AddMyData();
        services.AddBotFramework(configuration);
        services.AddServing(configuration);
    }

    static void Open(WebApplication app)
    {
        Proxies.Use(app);
        ContentSecurity.Always(app);
        app.UseMiddleware<Faults>();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.UseRouting();
        app.UseCors();
        Health.Map(app);
        app.MapDirectLine();
        app.MapWebChat();
        app.MapLight();
        app.MapGuidePages();
        app.MapCatalogue();
        app.MapMyData();
        app.MapBotFramework();
        app.MapStaffConsole();
    }

    // Only when nobody says otherwise: the port of the Bot Framework's convention, and silence while all is well.
    static void UseHouseDefaults(WebApplicationBuilder builder)
    {
        var given = builder.Configuration;
        if (!given.GetSection("Logging:LogLevel").Exists())
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            // It has nothing to say from warnings on; but as long as it may speak, an activity is begun for every request in and out.
            builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        }
        if (given["urls"] is null && given["http_ports"] is null && given["https_ports"] is null && !given.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls("http://localhost:3978");
    }
}
