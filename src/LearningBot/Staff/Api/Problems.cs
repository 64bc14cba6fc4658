using System.Globalization;
using System.Text.Json;
using Learning;
using Learning.Lectures;
using Learning.Questions;
using Learning.Staff;
using LearningBot.Staff.Manner;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningBot.Staff.Api;

/// <summary>What programs are told when something is refused or not there: problem details, <see href="https://www.rfc-editor.org/rfc/rfc9457"/>.</summary>
static class Problems
{
    const string refusals = "urn:learningbot:refusal:";

    static readonly int[] known = [400, 403, 404, 421, 429, 503];

    /// <summary>Says what was refused: its name, and what it says.</summary>
    public static ProblemHttpResult Problem(this HttpContext http, Refusal refusal) => Problem(http, refusal, StatusOf(refusal));

    /// <summary>Shows it instead of a page, with the status that was set.</summary>
    public static Task Show(HttpContext http)
    {
        var (status, said) = (http.Response.StatusCode, http.RequestServices.GetRequiredService<Said>());
        var key = status == StatusCodes.Status401Unauthorized ? "refusal.SomebodyMustAct"
            : known.Contains(status) ? string.Create(CultureInfo.InvariantCulture, $"wrong.{status}.title") : status < 500 ? "wrong.400.title" : "wrong.any.title";
        return TypedResults.Problem(statusCode: status, type: "about:blank", title: said[key]).ExecuteAsync(http);
    }

    /// <summary>Says that a second proof is missing.</summary>
    public static Task ShowUnproven(HttpContext http) =>
        Problem(http, new ProofIsMissing($"{StaffConsole.Root}/prove"), StatusCodes.Status403Forbidden).ExecuteAsync(http);

    static ProblemHttpResult Problem(HttpContext http, Refusal refusal, int status)
    {
        var (name, said) = (refusal.GetType().Name, http.RequestServices.GetRequiredService<Said>());
        var facts = refusal.GetType().GetProperties().Where(it => it.Name != "EqualityContract").ToDictionary(it => JsonNamingPolicy.CamelCase.ConvertName(it.Name), it => it.GetValue(refusal));
        return TypedResults.Problem(statusCode: status, type: refusals + name, title: said.Why(refusal),
            extensions: new Dictionary<string, object?> { ["refusal"] = name, ["facts"] = facts.Count > 0 ? facts : null });
    }

    static int StatusOf(Refusal refusal) => refusal switch
    {
        NoSuchSession or NoSuchQuestion => StatusCodes.Status404NotFound,
        NotAllowed => StatusCodes.Status403Forbidden,
        FormTokenIsMissing or ParameterIsWrong => StatusCodes.Status400BadRequest,
        CountDiffers or NotWaiting or SessionIsOver or CalledOffAlready => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
