using Dialogs.Talking;
using LearningBot.Conversations;
using LearningBot.Serving;

namespace LearningBot.Channels.BotFramework;

/// <summary>
/// <c>/api/messages</c>, where channels of the Bot Framework bring messages. It answers when the turn is kept and its replies
/// are sent.
/// </summary>
sealed class Door(DoorLock doorLock, TurnGate gate, Site site, Connector connector)
{
    const string Json = "application/json; charset=utf-8";

    /// <summary>Takes one request.</summary>
    public async Task Take(HttpContext context)
    {
        try
        {
            doorLock.Check(context);
            if (HttpMethods.IsPost(context.Request.Method))
                await Answer(context, await ReadActivity.From(context.Request));
            else
                await OnlyPosts(context);
        }
        catch (RefusedException refused)
        {
            if (refused.Status == StatusCodes.Status401Unauthorized)
                context.Response.Headers.WWWAuthenticate = "Bearer";
            await Wrong.Answer(context, refused.Status, refused.Code, refused.Message);
        }
        catch (UndeliveredException)
        {
            await Wrong.Answer(context, StatusCodes.Status502BadGateway, "BadGateway", "The serviceUrl did not take a reply.");
        }
    }

    async Task Answer(HttpContext context, Activity activity)
    {
        if (activity.Type == "invoke" && !ToIncoming.IsCardTap(activity))
            (context.Response.StatusCode, context.Response.ContentLength) = (StatusCodes.Status501NotImplemented, 0);
        else if (ToIncoming.From(activity, context.TraceIdentifier) is { } incoming)
            await Turn(context, activity, incoming);
        else if (activity.ExpectsReplies)
            await Write(context.Response, WriteReply.Expected(ReplyTo.Activity(activity, null, null), [], false));
    }

    async Task Turn(HttpContext context, Activity activity, Incoming incoming)
    {
        var serviceUrl = activity.ExpectsReplies ? null : doorLock.Trusted(activity.ServiceUrl);
        var to = ReplyTo.Activity(activity, serviceUrl, site.Of(context.Request));
        Replies replies = new(to, activity.ExpectsReplies ? null : connector);
        if (serviceUrl is not null)
            incoming = incoming with { From = incoming.From with { ServiceUrl = serviceUrl.AbsoluteUri } };
        // A channel that hangs up has still brought the message: the turn goes on to its end.
        var said = await gate.Run(incoming, replies, CancellationToken.None);
        if (activity.ExpectsReplies)
            await Write(context.Response, WriteReply.Expected(to, said, activity.Type == "invoke"));
        else if (activity.Type == "invoke")
            await Write(context.Response, WriteReply.Tapped());
    }

    static Task OnlyPosts(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return Wrong.Answer(context, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are posted.");
    }

    static async Task Write(HttpResponse response, byte[] json)
    {
        response.ContentType = Json;
        response.ContentLength = json.Length;
        await response.BodyWriter.WriteAsync(json);
    }
}
