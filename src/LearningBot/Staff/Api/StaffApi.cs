using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LearningBot.Staff.Api;

/// <summary>The console for programs, below <c>/staff/api/v1</c>: the same policies, the same reach and the same rules as its pages, in JSON.</summary>
static class StaffApi
{
    /// <summary>Where all of it lies, whatever its version.</summary>
    public const string Below = $"{StaffConsole.Root}/api";

    /// <summary>Where this version lies.</summary>
    public const string Root = $"{Below}/v1";

    const string version = "v1";

    // Beyond this nothing honest is nested.
    const int deepest = 32;

    /// <summary>Registers it.</summary>
    public static void AddStaffApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(static json => Set(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = false);
        services.AddOpenApi(version, static options =>
        {
            options.ShouldInclude = static it => $"/{it.RelativePath}".StartsWith(Root, StringComparison.Ordinal);
            options.AddDocumentTransformer<Manual>().AddOperationTransformer<Manual>();
        });
    }

    /// <summary>Opens its addresses.</summary>
    public static void MapStaffApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi($"{Root}/openapi.json").RequireAuthorization(StaffPolicies.SignedIn);
        var all = app.MapGroup(Root).AddEndpointFilter(FormToken.Check)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        all.MapToday();
        all.MapSessions();
        all.MapQuestions();
        all.MapBroadcasts();
    }

    static void Set(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.MaxDepth = deepest;
        json.AllowDuplicateProperties = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
