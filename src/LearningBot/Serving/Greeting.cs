using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LearningBot.Serving;

/// <summary>The one line that whoever starts the service reads: where to open the chat.</summary>
static class Greeting
{
    /// <summary>Writes it to <paramref name="console"/> once the service listens.</summary>
    public static void Plan(WebApplication app, TextWriter console) =>
        app.Lifetime.ApplicationStarted.Register(() => console.WriteLine(Words(Address(app))));

    /// <summary>The line, for one address.</summary>
    public static string Words(string address) => $"学习助手已启动，请打开 {address}  ·  LearningBot is ready: open {address}";

    /// <summary>The first address the service listens on, as a browser on this machine writes it.</summary>
    public static string Address(WebApplication app)
    {
        var first = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return (first ?? "http://localhost:3978")
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
    }
}
