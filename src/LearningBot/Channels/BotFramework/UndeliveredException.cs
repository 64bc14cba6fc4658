namespace LearningBot.Channels.BotFramework;

/// <summary>The channel did not take a reply; those after it were held back. Why is in the log.</summary>
sealed class UndeliveredException() : Exception("The channel did not take a reply.");
