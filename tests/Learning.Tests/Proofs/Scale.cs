namespace Learning.Tests.Proofs;

/// <summary>Heavy proofs run in a short form, and in full with <c>LEARNINGBOT_FULL=1</c>.</summary>
static class Scale
{
    public static bool Full => Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1";

    public static int Of(int inShort, int inFull) => Full ? inFull : inShort;
}
