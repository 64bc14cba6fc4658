using Dialogs.Talking;
using LearningBot.Conversations;

namespace LearningBot.Channels.BotFramework;

/// <summary>
/// <c>/api/messages</c>, where channels of the Bot Framework bring messages. It answers when the turn is kept and its replies
/// are sent.
/// </summary>
sealed partial class Door(DoorLock doorLock, TurnGate gate, WriteReply write, Connector connector, TimeProvider clock, ILogger<Door> log)
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
                await OnlyPosts(context.Response);
        }
        catch (RefusedException refused)
        {
            if (refused.Status == StatusCodes.Status401Unauthorized)
                context.Response.Headers.WWWAuthenticate = "Bearer";
            await Write(context.Response, refused.Status, WriteReply.Error(refused.Code, refused.Message));
        }
        catch (UndeliveredException)
        {
            await Write(context.Response, StatusCodes.Status502BadGateway, WriteReply.Error("BadGateway", "The serviceUrl did not take a reply."));
        }
        catch (Exception wrong) when (!context.Response.HasStarted)
        {
            TurnFailed(context.TraceIdentifier, wrong.GetType().Name);
            await Write(context.Response, StatusCodes.Status500InternalServerError, WriteReply.Error("ServiceError", "The turn failed; send it again."));
        }
    }

    async Task Answer(HttpContext context, Activity activity)
    {
        if (activity.Type == "invoke" && !ToIncoming.IsCardTap(activity))
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        else if (ToIncoming.From(activity, context.TraceIdentifier) is { } incoming)
            await Turn(context.Response, activity, incoming);
        else if (activity.ExpectsReplies)
            await Write(context.Response, StatusCodes.Status200OK, write.Expected(ReplyTo.Activity(activity, null), [], false));
    }

    async Task Turn(HttpResponse response, Activity activity, Incoming incoming)
    {
        var serviceUrl = activity.ExpectsReplies ? null : doorLock.Trusted(activity.ServiceUrl);
        var to = ReplyTo.Activity(activity, serviceUrl);
        Replies replies = new(to, write, activity.ExpectsReplies ? null : connector, clock);
        if (serviceUrl is not null)
            incoming = incoming with { From = incoming.From with { ServiceUrl = serviceUrl.AbsoluteUri } };
        // A channel that hangs up has still brought the message: the turn goes on to its end.
        var said = await gate.Run(incoming, replies, CancellationToken.None);
        if (activity.ExpectsReplies)
            await Write(response, StatusCodes.Status200OK, write.Expected(to, said, activity.Type == "invoke"));
        else if (activity.Type == "invoke")
            await Write(response, StatusCodes.Status200OK, WriteReply.Tapped());
    }

    static Task OnlyPosts(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return Write(response, StatusCodes.Status405MethodNotAllowed, WriteReply.Error("MethodNotAllowed", "Activities are posted."));
    }

    static async Task Write(HttpResponse response, int status, byte[] json)
    {
        response.StatusCode = status;
        response.ContentType = Json;
        response.ContentLength = json.Length;
        await response.BodyWriter.WriteAsync(json);
    }

    [LoggerMessage(LogLevel.Error, "The turn of request {Id} failed: {Error}.")]
    partial void TurnFailed(string id, string error);
}
