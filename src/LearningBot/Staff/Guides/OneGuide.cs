using Learning;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Guides;

/// <summary>A page about a guide in one language.</summary>
abstract class OneGuide : StaffPage
{
    /// <summary>The guide's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The language; that of the page when none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public Language? Of { get; set; }

    /// <summary>The language it is about.</summary>
    public Language Tongue => Of ?? Said.Language;

    /// <summary>The address of its page.</summary>
    public string Home => $"{Address("guide", Id)}?of={Tongue}";

    /// <summary>The address of a page about a guide.</summary>
    public static string Address(string page, string id) => $"{StaffConsole.Root}/guides/{page}/{Uri.EscapeDataString(id)}";
}
