using System.Text.Encodings.Web;
using System.Text.Unicode;
using Learning.Staff.SigningIn;
using LearningBot.Serving;
using LearningBot.Staff.Api;
using LearningBot.Staff.Drafts;
using LearningBot.Staff.Indicators;
using LearningBot.Staff.Lectures;
using LearningBot.Staff.Manner;
using LearningBot.Staff.Messages;
using LearningBot.Staff.People;
using LearningBot.Staff.Places;
using LearningBot.Staff.Questions;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace LearningBot.Staff;

/// <summary>The staff console: Razor Pages below <c>/staff</c>, each behind a policy. The folder of a page is its address.</summary>
static class StaffConsole
{
    /// <summary>Where it lies.</summary>
    public const string Root = "/staff";

    // https://github.com/dotnet/aspnetcore/blob/main/src/DefaultBuilder/src/WebApplicationBuilder.cs
    static readonly string[] alreadyDone = ["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"];

    /// <summary>Registers it.</summary>
    public static void AddStaffConsole(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Clues>().AddScoped<Said>().AddSingleton<ConsoleFiles>().AddSingleton<WrongSignIns>()
            .AddScoped<SessionWords>().AddScoped<PersonWords>().AddScoped<QuestionWords>().AddScoped<BroadcastWords>().AddScoped<IndicatorWords>().AddScoped<FigureSheet>().AddScoped<FigurePaper>().AddScoped<AudienceReader>().AddScoped<PlaceWords>()
            .AddSingleton<DraftLimits>().AddSingleton<Drafting>();
        var settings = ConsoleSettings.Read(builder.Configuration);
        services.AddSingleton(settings);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, SessionSignIn>(SessionSignIn.Scheme, null).AddProvider(settings);
        services.AddAuthorization(StaffPolicies.Add);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = FormToken.Header;
            options.Cookie.Name = "staff-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddStaffApi();
        services.AddDataProtection().SetApplicationName("LearningBot");
        services.AddOptions<KeyManagementOptions>().Configure<StaffKeys>((options, keys) => options.XmlRepository = new KeyRing(keys));
        // It warns that the keys lie in the records as they are. They do, see docs/adr/0013-the-console.md.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Staff";
            options.Conventions.AuthorizeFolder("/", StaffPolicies.SignedIn);
            foreach (var open in StaffPolicies.OpenPages) options.Conventions.AllowAnonymousToPage(open);
            options.Conventions.AddFolderRouteModelConvention("/", BelowRoot);
        }).AddApplicationPart(typeof(StaffConsole).Assembly);
        // It would read the keys at every start, and all that reads XML with them; only the console's forms use them.
        if (services.FirstOrDefault(static it => it.ImplementationType?.Name == "DataProtectionHostedService") is { } reading) services.Remove(reading);
    }

    /// <summary>
    /// Opens its addresses, when somebody first asks for one of them: to describe what is in all its pages takes a tenth of the start and 13 MiB, which people who
    /// chat need not wait for.
    /// </summary>
    public static void MapStaffConsole(this WebApplication app)
    {
        // The framework does not see that the branch signs in, and would look for a sign-in in every message of a chat as well.
        foreach (var done in alreadyDone) ((IApplicationBuilder)app).Properties[done] = true;
        app.UseWhen(static http => http.Request.Path.StartsWithSegments(Root), static branch => branch.UseOnceAsked(static console => console
            .UseMiddleware<Manners>()
            .UseRouting()
            .UseAuthentication().UseMiddleware<Tongue>().UseAuthorization()
            .UseEndpoints(static addresses =>
            {
                addresses.MapRazorPages();
                addresses.MapStaffApi();
            })));
    }

    static void BelowRoot(PageRouteModel page)
    {
        foreach (var way in page.Selectors)
            way.AttributeRouteModel!.Template = AttributeRouteModel.CombineTemplates(Root[1..], Dashed(way.AttributeRouteModel.Template ?? ""));
    }

    // Pages are named as their classes are, addresses are written small, with dashes between words.
    static string Dashed(string template) => string.Join('/', template.Split('/').Select(static part => part.StartsWith('{')
        ? part
        : string.Concat(part.Select(static (letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"))));
}
