using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dialogs.Talking;

namespace LearningBot.Channels.BotFramework;

/// <summary>
/// Writes what was said as activities. Without id, timestamp and serviceUrl: they are the channel's
/// (<see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">A2031, A2041, A2302</see>).
/// </summary>
static class WriteReply
{
    // Escaped, Chinese would take three times the bytes; the JSON never stands in a page.
    static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    static ArrayBufferWriter<byte>? spareBuffer;

    [ThreadStatic]
    static Utf8JsonWriter? spareWriter;

    /// <summary>One message as the body of a post.</summary>
    public static byte[] Body(ReplyTo to, Outgoing said) => Write((to, said), static (json, it) => Activity(json, it.to, it.said));

    /// <summary>All messages as the answer to <c>expectReplies</c>, then the answer to an invoke if there is one.</summary>
    public static byte[] Expected(ReplyTo to, IReadOnlyList<Outgoing> all, bool invoked) => Write((to, all, invoked), static (json, it) =>
    {
        json.WriteStartObject();
        json.WriteStartArray("activities"u8);
        foreach (var said in OneMessage.Of(it.all))
            Activity(json, it.to, said);
        if (it.invoked)
            InvokeResponse(json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>
    /// The answer to a tap on a card's button. The words come as messages of their own, so a sign that it arrived is enough. See
    /// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format">its format</see>.
    /// </summary>
    public static byte[] Tapped() => Write(0, static (json, _) => CardResponse(json));

    static void Activity(Utf8JsonWriter json, ReplyTo to, Outgoing said)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "message"u8);
        Addresses(json, to);
        json.WriteString("locale"u8, Locale.For(said.Language, to.Locale));
        json.WriteString("textFormat"u8, "plain"u8);
        json.WriteString("text"u8, said.File is { IsPage: true } page && to.Site is not null ? $"{said.Text}\n{Site(to)}{page.Path}" : said.Text);
        if (said.Speak is not null)
            json.WriteString("speak"u8, said.Speak);
        json.WriteString("inputHint"u8, said.Asks ? "expectingInput"u8 : "acceptingInput"u8);
        if (said.Choices.Count > 0)
            Choices(json, said.Choices);
        if ((said.File is { IsPage: false } || said.Picture is not null) && to.Site is not null)
            Attachments(json, said, Site(to));
        if (said.ByModel)
            AiMark.Write(json);
        if (said.Step is not null || said.View is not null)
            PageData.Write(json, said);
        json.WriteEndObject();
    }

    static void Addresses(Utf8JsonWriter json, ReplyTo to)
    {
        if (to.Channel is not null)
            json.WriteString("channelId"u8, to.Channel);
        if (to.Bot is not null)
            Account(json, "from"u8, to.Bot);
        if (to.Person is not null)
            Account(json, "recipient"u8, to.Person);
        json.WriteStartObject("conversation"u8);
        json.WriteString("id"u8, to.Conversation.Id);
        if (to.Conversation.IsGroup is { } group)
            json.WriteBoolean("isGroup"u8, group);
        Optional(json, "conversationType"u8, to.Conversation.ConversationType);
        Optional(json, "tenantId"u8, to.Conversation.TenantId);
        Optional(json, "name"u8, to.Conversation.Name);
        json.WriteEndObject();
        Optional(json, "replyToId"u8, to.MessageId);
    }

    static void Choices(Utf8JsonWriter json, IReadOnlyList<string> choices)
    {
        json.WriteStartObject("suggestedActions"u8);
        json.WriteStartArray("actions"u8);
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "imBack"u8);
            json.WriteString("title"u8, choice);
            json.WriteString("value"u8, choice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Attachments(Utf8JsonWriter json, Outgoing said, string site)
    {
        json.WriteStartArray("attachments"u8);
        if (said.Picture is { } picture)
            Attachment(json, Picture.ContentType, site + picture.Path, picture.Alt);
        // A page's address stands in the text: channels make a link of it, and a file of an attachment.
        if (said.File is { IsPage: false } file)
            Attachment(json, file.ContentType, site + file.Path, file.Name);
        json.WriteEndArray();
    }

    static string Site(ReplyTo to) => to.Site!.AbsoluteUri.TrimEnd('/');

    static void Attachment(Utf8JsonWriter json, string type, string url, string name)
    {
        json.WriteStartObject();
        json.WriteString("contentType"u8, type);
        json.WriteString("contentUrl"u8, url);
        json.WriteString("name"u8, name);
        json.WriteEndObject();
    }

    static void InvokeResponse(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "invokeResponse"u8);
        json.WriteStartObject("value"u8);
        json.WriteNumber("status"u8, StatusCodes.Status200OK);
        json.WritePropertyName("body"u8);
        CardResponse(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void CardResponse(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode"u8, StatusCodes.Status200OK);
        json.WriteString("type"u8, "application/vnd.microsoft.activity.message"u8);
        json.WriteString("value"u8, "✓"u8);
        json.WriteEndObject();
    }

    static void Account(Utf8JsonWriter json, ReadOnlySpan<byte> name, Account account)
    {
        json.WriteStartObject(name);
        Optional(json, "id"u8, account.Id);
        Optional(json, "name"u8, account.Name);
        json.WriteEndObject();
    }

    static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    // Nothing is awaited between taking the spare pair and copying, so one pair for each thread is enough.
    static byte[] Write<T>(T what, Action<Utf8JsonWriter, T> write)
    {
        var buffer = spareBuffer ??= new(2048);
        var json = spareWriter ??= new(buffer, options);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        write(json, what);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
