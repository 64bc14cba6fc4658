using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

// How long a person waits for the chat page who comes for the first time: until there is a box to write in and the greeting stands there.
// Each time in a new profile, with nothing kept from before. Arguments: the address, how often, and the installed Chromium.
var address = args.ElementAtOrDefault(0) ?? "http://127.0.0.1:3978/?lang=zh";
var times = int.Parse(args.ElementAtOrDefault(1) ?? "10", CultureInfo.InvariantCulture);
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = args.ElementAtOrDefault(2) ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
});
await Wait(browser, "about:blank", usable: false);
var took = new List<double>();
for (var i = 0; i < times; i++) took.Add(await Wait(browser, address, usable: true));
took.Sort();
await Console.Out.WriteLineAsync($"{times} times: median {took[times / 2]:0} ms, worst {took[^1]:0} ms, best {took[0]:0} ms; load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}");

static async Task<double> Wait(IBrowser browser, string address, bool usable)
{
    await using var profile = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
    var page = await profile.NewPageAsync();
    var began = Stopwatch.GetTimestamp();
    await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
    if (!usable) return 0;
    await page.WaitForFunctionAsync(
        "() => document.querySelector('[data-id=webchat-sendbox-input]') && document.querySelector('article.webchat__basic-transcript__activity .webchat__bubble__content')",
        null,
        new() { PollingInterval = 20 });
    var waited = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    var marks = await page.EvaluateAsync<string>(
        """
        () => {
          const [page] = performance.getEntriesByType('navigation');
          const at = name => performance.getEntriesByType('resource').filter(each => each.name.includes(name)).map(each => `${name} ${Math.round(each.startTime)}-${Math.round(each.responseEnd)}`)[0];
          return [`page ${Math.round(page.responseEnd)}`, at('webchat-minimal'), at('chat/token'), at('directline/conversations'), `ready ${Math.round(page.domContentLoadedEventEnd)}`].join(', ');
        }
        """);
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{waited:0} ms ({marks})"));
    return waited;
}
