namespace Learning.Sample;

/// <summary>Draws combinations by number: the first thousand look as mixed as the whole, and none comes twice.</summary>
static class Mixing
{
    /// <summary>A number below <paramref name="below"/> that belongs to <paramref name="number"/>, and looks like chance.</summary>
    public static int Of(int number, int salt, int below)
    {
        var mixed = ((ulong)(uint)number << 32 | (uint)salt) + 0x9e37_79b9_7f4a_7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58_476d_1ce4_e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d0_49bb_1331_11eb;
        return (int)Math.BigMul(mixed ^ (mixed >> 31), (ulong)below, out _);
    }

    /// <summary>The parts of the combination with this number: the first parts go round one by one, the rest is spread. Numbers up to the product of all differ.</summary>
    public static int[] Parts(int number, params int[] sizes)
    {
        var rest = sizes[1..].Aggregate(1L, (product, size) => product * size);
        var (first, round) = (number % sizes[0], number / sizes[0]);
        // Both factors are primes larger than any part, so that a round goes through all of the rest.
        var spread = ((round * 7919L) + (first * 104_729L)) % rest;
        var parts = new int[sizes.Length];
        parts[0] = first;
        for (var i = 1; i < sizes.Length; i++)
        {
            parts[i] = (int)(spread % sizes[i]);
            spread /= sizes[i];
        }
        return parts;
    }
}
