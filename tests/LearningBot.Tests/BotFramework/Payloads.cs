namespace LearningBot.Tests.BotFramework;

/// <summary>Activities as channels and test tools send them; the shapes were recorded, the ids shortened.</summary>
static class Payloads
{
    /// <summary>A message from Teams; its serviceUrl is <c>URL</c>.</summary>
    public const string Teams = """
        {"type":"message","text":"<at>City</at> 你好\n","id":"9d8d","from":{"id":"29:1a-b;c=d@e","name":"Alex Wilber","aadObjectId":"020"},
         "timestamp":"2026-11-24T04:33:01.573Z","localTimestamp":"2026-11-24T04:33:01.573+00:00","localTimezone":"UTC","serviceUrl":"URL",
         "conversation":{"conversationType":"personal","tenantId":"0001","id":"a:1x/y"},"recipient":{"id":"28:11","name":"City"},
         "textFormat":"plain","locale":"zh-CN","channelId":"msteams","channelData":{"tenant":{"id":"0001"}},
         "entities":[{"type":"mention","text":"<at>City</at>","mentioned":{"id":"28:11","name":"City"}},
                     {"type":"clientInfo","locale":"zh-CN","country":"CN","platform":"Web","timezone":"UTC"}]}
        """;

    /// <summary>Both the person and the bot have joined.</summary>
    public const string BothJoined = """
        {"type":"conversationUpdate","id":"77","channelId":"webchat","serviceUrl":"URL","from":{"id":"u1"},"recipient":{"id":"bot"},
         "conversation":{"id":"c1"},"membersAdded":[{"id":"bot","name":"Test Bot"},{"id":"u1"}]}
        """;

    /// <summary>A tap on a card's button that sends a message.</summary>
    public const string CardSubmit = """
        {"type":"message","id":"80","replyToId":"1795468131983","channelId":"webchat","serviceUrl":"URL","from":{"id":"u1"},
         "recipient":{"id":"bot"},"conversation":{"id":"c1"},"locale":"en-US","value":{"text":"book a lecture","course":"C1"},
         "channelData":{"postBack":true}}
        """;

    /// <summary>A tap on a card's button that waits for an answer.</summary>
    public const string CardExecute = """
        {"type":"invoke","name":"adaptiveCard/action","id":"81","replyToId":"17","channelId":"msteams","serviceUrl":"URL","from":{"id":"u1"},
         "recipient":{"id":"bot"},"conversation":{"id":"c1"},"locale":"zh-CN",
         "value":{"action":{"type":"Action.Execute","verb":"book","title":"执行","data":{"text":"预约讲座","slot":"a"}}}}
        """;

    /// <summary>A message with the given members in place of a text.</summary>
    public static string Message(string members) => $$"""
        {"type":"message","id":"90","channelId":"webchat","serviceUrl":"URL","from":{"id":"u1"},"recipient":{"id":"bot"},"conversation":{"id":"c1"},{{members}}}
        """;
}
