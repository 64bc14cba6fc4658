using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PagesBench;

/// <summary>Opens the pages of the console one after the other, again and again.</summary>
sealed class Visits(Town town, Uri service)
{
    const int warm = 3;

    /// <summary>Prints what each took whose address has the part in it; 1 when one took too long.</summary>
    public async Task<int> Run(int rounds, int limit, string part)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("staff", await town.SignIn(), "/", service.Host));
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = service, Timeout = TimeSpan.FromMinutes(5) };
        var pages = (await Pages()).Where(it => it.Contains(part, StringComparison.Ordinal)).ToDictionary(it => it, _ => new List<double>());
        for (var round = 0; round < rounds + warm; round++)
        {
            foreach (var (page, times) in pages)
            {
                var took = await Visit(http, page);
                if (round >= warm) times.Add(took);
            }
        }
        foreach (var (page, times) in pages) times.Sort();
        foreach (var (page, times) in pages.OrderByDescending(it => At(it.Value, 95)))
            await Console.Out.WriteLineAsync($"{Kind(page),-36} p50 {At(times, 50),7:F1} ms   p95 {At(times, 95),7:F1} ms   longest {times[^1],7:F1} ms{(At(times, 95) > limit ? "   too long" : "")}");
        var late = pages.Count(it => At(it.Value, 95) > limit);
        await Console.Out.WriteLineAsync($"{pages.Count} pages, {rounds} times each, {late} with a p95 over {limit} ms");
        return late == 0 ? 0 : 1;
    }

    // Up to the first byte of the answer; the rest is read, so that the next page does not wait for it.
    static async Task<double> Visit(HttpClient http, string page)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var answer = await http.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var took = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK ? took : throw new InvalidOperationException($"{page} answers {(int)answer.StatusCode}.");
    }

    async Task<List<string>> Pages()
    {
        List<string> pages =
        [
            "/health/live", "/staff", "/staff/lectures", "/staff/lectures?when=past", "/staff/lectures/new", "/staff/check-in", "/staff/messages", "/staff/messages/write", "/staff/messages/trouble",
            "/staff/messages/sent", "/staff/messages/reminders", "/staff/questions", "/staff/people", "/staff/answers", "/staff/answers/new", "/staff/guides", "/staff/indicators",
            "/staff/indicators?period=2026", "/staff/indicators/map", "/staff/catalogue", "/staff/places", "/staff/accounts", "/staff/audit", "/staff/settings", "/staff/account",
            "/staff/api/v1/today", "/staff/api/v1/sessions", "/staff/api/v1/questions", "/staff/api/v1/broadcasts",
        ];
        await using var db = town.Open();
        var (session, place) = (await Fullest(), await db.Places.OrderBy(it => it.Id).Select(it => it.Id).FirstAsync());
        pages.AddRange(((string[])["session", "print", "move", "seats", "call-off"]).Select(page => $"/staff/lectures/{page}/{session}"));
        pages.Add($"/staff/places/place/{place}");
        if (await db.People.OrderBy(it => it.Id).Select(it => it.Id).LastOrDefaultAsync() is > 0 and var person) pages.Add($"/staff/people/person/{Word(person)}");
        if (await db.Broadcasts.OrderBy(it => it.Id).Select(it => it.Id).LastOrDefaultAsync() is > 0 and var broadcast)
        {
            pages.AddRange(((string[])["broadcast", "approve", "send", "write"]).Select(page => $"/staff/messages/{page}/{Word(broadcast)}"));
            pages.AddRange(((string[])["report", "export", "again"]).Select(page => $"/staff/messages/{page}/{Word(broadcast - 1)}"));
        }
        if (await db.Places.OrderBy(it => it.Id).Select(it => it.District).FirstAsync() is { } district) pages.Add($"/staff/indicators/communities?period=2026&district={district}");
        return pages;
    }

    async Task<string> Fullest()
    {
        await using var db = town.Open();
        return await db.Sessions.Where(it => !it.Cancelled && it.StartsAt > TimeProvider.System.GetUtcNow().UtcDateTime).OrderByDescending(it => it.Booked).ThenBy(it => it.Id).Select(it => it.Id).FirstAsync();
    }

    static string Word(long id) => id.ToString(CultureInfo.InvariantCulture);

    static string Kind(string page) => string.Join('/', page.Split('/').Select(part => part.Length > 20 ? part[..20] : part));

    static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
