namespace LearningBot.Conversations;

/// <summary>How long what is remembered; the same in every store.</summary>
static class Keeping
{
    /// <summary>State and transcript, since the conversation's last write.</summary>
    public static readonly TimeSpan Conversations = TimeSpan.FromDays(30);

    /// <summary>That a message has been done. Bot Connector and WeChat give up repeating far sooner.</summary>
    public static readonly TimeSpan DoneMarks = TimeSpan.FromHours(48);

    /// <summary>Entries of a transcript, whatever their age.</summary>
    public const int Entries = 200;
}
