using System.Globalization;
using Learning;
using Learning.Staff;
using Learning.Staff.SigningIn;
using LearningBot.Staff.Manner;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearningBot.Staff;

/// <summary>A page of the console: who looks at it, what it says, and how it tells what became of an act.</summary>
abstract class StaffPage : PageModel
{
    const string DoneKey = "done";

    /// <summary>The session; only pages for everybody are without one.</summary>
    public OpenSession Session => HttpContext.Features.Get<OpenSession>()!;

    /// <summary>Who looks at it.</summary>
    public StaffAccount Me => Session.Account;

    /// <summary>The act of whoever looks at it.</summary>
    public By By => new(Me.Id, ActWay.Console) { Reason = Reason is { Length: > 0 } ? Reason : null };

    /// <summary>Why they act, where a page asks for it.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is the matter; null for nothing.</summary>
    public string? Trouble { get; protected set; }

    /// <summary>What it says.</summary>
    public Said Said => HttpContext.RequestServices.GetRequiredService<Said>();

    /// <summary>Stops work when nobody waits for it any more.</summary>
    protected CancellationToken Gone => HttpContext.RequestAborted;

    /// <summary>Goes to another page, and says there what was done.</summary>
    protected RedirectResult Done(string address, string line)
    {
        TempData[DoneKey] = line;
        return Redirect(address);
    }

    /// <summary>Shows the page again with what is the matter.</summary>
    protected PageResult Refused(Refusal refusal) => Troubled(Said.Why(refusal));

    /// <summary>Shows the page again with what is the matter.</summary>
    protected PageResult Troubled(string trouble)
    {
        Trouble = trouble;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The ending and the media type of a table, as it is asked for: <c>xlsx</c>, or else CSV.</summary>
    protected static (string Ending, string MediaType) FileKind(string? asked) => asked == "xlsx"
        ? (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        : (".csv", "text/csv; charset=utf-8");

    /// <summary>True when somebody typed the number that they were shown.</summary>
    protected static bool Typed(string? count, long shown) => count?.Replace(",", "", StringComparison.Ordinal).Trim() == shown.ToString(CultureInfo.InvariantCulture);

    /// <summary>A moment that a form wrote, UTC; null when it is none.</summary>
    protected DateTime? Moment(string? field) =>
        DateTime.TryParseExact(field, ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? HttpContext.RequestServices.GetRequiredService<Learning.City.CityClock>().Local(local).UtcDateTime
            : null;

    /// <summary>An address of the console as it was asked for; its first page for anything else.</summary>
    protected string Local(string? address) =>
        address is not null && Url.IsLocalUrl(address) && (address == StaffConsole.Root || address.StartsWith($"{StaffConsole.Root}/", StringComparison.Ordinal)
            || address.StartsWith($"{StaffConsole.Root}?", StringComparison.Ordinal)) ? address : StaffConsole.Root;
}
