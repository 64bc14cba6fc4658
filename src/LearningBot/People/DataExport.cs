using Learning;
using Learning.People;

namespace LearningBot.People;

/// <summary>What a person takes along; its fields, as JSON, are explained in <c>docs/my-data.md</c>.</summary>
/// <param name="MadeAt">When it was made, in the city's time.</param>
/// <param name="City">The city.</param>
/// <param name="Kept">What is kept in the records; null for nothing.</param>
/// <param name="Conversation">What was said, oldest first; null where the conversation is not kept by us, or cannot be read just now.</param>
sealed record DataExport(DateTimeOffset MadeAt, Bilingual City, PersonData? Kept, IReadOnlyList<Utterance>? Conversation);

/// <summary>One message of a conversation.</summary>
/// <param name="At">When, in the city's time.</param>
/// <param name="From">Who: <c>person</c> or <c>bot</c>.</param>
/// <param name="Text">What was said.</param>
sealed record Utterance(DateTimeOffset At, string From, string Text);
