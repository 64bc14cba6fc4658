using Learning.Staff;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LearningBot.Serving;

/// <summary>The one line that whoever starts the service reads: where to open the chat.</summary>
static class Greeting
{
    const string FirstName = "admin";

    /// <summary>
    /// Writes it. When there is no staff account yet, the first is made, and its one-time link is written here, to the terminal: it never goes through the log.
    /// </summary>
    public static async Task Say(WebApplication app, TextWriter console, CancellationToken cancel)
    {
        var address = Address(app);
        await console.WriteLineAsync(Words(address));
        var first = await app.Services.GetRequiredService<InviteStaff>().Decide(new(FirstName, StaffRole.City, Branch.City.ToString()), new(null, ActWay.Command), cancel);
        if (first.Done)
            await console.WriteLineAsync($"工作台首次设置（链接只能用一次）  ·  Set up the staff console (the link works once): {SetUpLink.At(address, first.Result.Code)}");
    }

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
