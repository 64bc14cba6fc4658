namespace LearningBot.Tests.Conversations;

/// <summary>Proofs have a short form for every day, and a full one with <c>LEARNINGBOT_FULL=1</c>.</summary>
static class Form
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1";

    public static T Of<T>(T inShort, T inFull) => IsFull ? inFull : inShort;
}
