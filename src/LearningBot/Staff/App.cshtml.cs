using Learning.Staff.SigningIn;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace LearningBot.Staff;

/// <summary><c>/staff/app</c>: takes an authenticator app.</summary>
sealed class AppModel(ProveIdentity prove, CityHelp help) : StaffPage
{
    /// <summary>The key that is shown; it comes back with the form and is kept only once a code of it was given.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>The code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where to go then.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The key; null when the account has an app.</summary>
    public AppKey? Key { get; private set; }

    /// <summary>The key as a picture that phones read.</summary>
    public string Picture => $"data:image/png;base64,{Convert.ToBase64String(PngByteQRCodeHelper.GetQRCode(Key!.Address, QRCodeGenerator.ECCLevel.M, 6))}";

    /// <summary>The key in groups of four, to type.</summary>
    public string Spaced => string.Join(' ', Key!.Key.Chunk(4).Select(static four => new string(four)));

    /// <summary>Shows a key.</summary>
    public async Task OnGetAsync()
    {
        if (!await prove.HasApp(Me.Id, Gone)) Key = ProveIdentity.NewKey(Me, Said["brand", help.City]);
    }

    /// <summary>Takes the app.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var decided = await prove.Take(Me, Session.Id, Kept ?? "", Code ?? "", Gone);
        if (decided.Done) return Done(Local(To), Said["app.done"]);
        Key = ProveIdentity.Again(Kept ?? "", Me, Said["brand", help.City]);
        return Refused(decided.Refusal);
    }
}
