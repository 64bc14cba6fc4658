using LearningBot.Tests.DirectLine;
using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>The installed Chromium, without a window, and the running service beside it. Each person takes a fresh profile of the one browser.</summary>
public class Chromium : RunningService
{
    static readonly string[] names = ["chromium", "chromium-browser", "google-chrome"];

    static readonly Lazy<Task<IBrowser>> browser = new(Launch);

    /// <summary>A person with a browser of their own.</summary>
    internal async Task<Person> Person(string locale = "zh-CN", int width = 1280, int height = 800, Action<BrowserNewContextOptions>? set = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            Locale = locale,
            ViewportSize = new() { Width = width, Height = height },
        };
        set?.Invoke(options);
        var profile = await (await browser.Value).NewContextAsync(options);
        profile.SetDefaultTimeout(15_000);
        return new Person(await profile.NewPageAsync(), Address);
    }

    /// <summary>A person with a phone who has opened the easy view and read its welcome, in Chinese.</summary>
    internal async Task<Person> InEasyView()
    {
        var person = await Person(width: 390, height: 844);
        await person.Open("/?lang=zh&elder=1");
        await person.Reads(1);
        return person;
    }

    static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium on the PATH: install it (apt-get install chromium).");
}
