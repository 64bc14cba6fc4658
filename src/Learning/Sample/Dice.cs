namespace Learning.Sample;

/// <summary>
/// Chance that falls the same way on every machine and with every version of the runtime, so that a sample city can be made again.
/// Each part of the city throws dice of its own: a change in one does not move the others.
/// </summary>
/// <param name="part">The part of the city, such as <c>places</c>.</param>
sealed class Dice(string part)
{
    const ulong Seed = 20_241_127;
    ulong state = part.Aggregate(14_695_981_039_346_656_037 ^ Seed, (hash, letter) => (hash ^ letter) * 1_099_511_628_211);

    /// <summary>A whole number from 0 up to but not including <paramref name="sides"/>.</summary>
    public int Below(int sides) => (int)Math.BigMul(Next(), (ulong)sides, out _);

    /// <summary>A number about 0, nearly normal with deviation 1; never beyond 6. Sums only, as no two mathematics libraries agree to the last digit.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += (Next() >> 11) * (1.0 / (1UL << 53));
        return sum;
    }

    /// <summary>One of them.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Below(several.Count)];

    /// <summary>The same ones in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> several)
    {
        var all = several.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all;
    }

    // SplitMix64, see https://prng.di.unimi.it/splitmix64.c
    ulong Next()
    {
        var mixed = state += 0x9e37_79b9_7f4a_7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58_476d_1ce4_e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d0_49bb_1331_11eb;
        return mixed ^ (mixed >> 31);
    }
}
