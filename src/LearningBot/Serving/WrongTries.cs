using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LearningBot.Serving;

/// <summary>How many wrong tries may come from one place within ten minutes, so that nobody finds a code or a password by trying. Counted per instance.</summary>
/// <param name="clock">The clock.</param>
/// <param name="most">So many within <see cref="Memory"/>.</param>
class WrongTries(TimeProvider clock, int most)
{
    /// <summary>How long a wrong try counts, from the first of them.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<string, Tries> places = new();

    /// <summary>True when no more may be tried from there now.</summary>
    public bool Refuses(IPAddress? from) => places.TryGetValue(Place(from), out var tries) && IsFresh(tries) && tries.Count >= most;

    /// <summary>Counts a wrong try.</summary>
    public void Count(IPAddress? from)
    {
        if (places.Count > 20_000) Sweep();
        var now = clock.GetUtcNow();
        places.AddOrUpdate(Place(from), _ => new(now, 1), (_, before) => IsFresh(before) ? before with { Count = before.Count + 1 } : new(now, 1));
    }

    bool IsFresh(Tries tries) => clock.GetUtcNow() - tries.Since < Memory;

    void Sweep()
    {
        foreach (var (place, tries) in places)
        {
            if (!IsFresh(tries)) places.TryRemove(place, out _);
        }
    }

    // A household has a whole network of 64 bits of the newer addresses.
    static string Place(IPAddress? from) => from is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)) : from?.MapToIPv4().ToString() ?? "";

    sealed record Tries(DateTimeOffset Since, int Count);
}
