using Learning.People;

namespace LearningBot.Conversations;

/// <summary>The name under which the store knows a conversation: ids of two channels never meet in it.</summary>
static class ConversationKey
{
    /// <summary>The key of the conversation at an address, such as <c>directline:Q2hhdA</c>.</summary>
    public static string Of(Address address) => Of(address.Channel, address.ConversationId);

    /// <summary>The key of a channel's conversation.</summary>
    public static string Of(string channel, string conversation) => $"{channel}:{conversation}";
}
