using Learning.Lectures;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary>A page about one session. One out of the hands of whoever looks is not there for them.</summary>
abstract class OneSession(SessionSheets sheets) : StaffPage
{
    /// <summary>Its id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The session, once it was found.</summary>
    public SessionSheet Sheet { get; private set; } = null!;

    /// <summary>The address of its own page.</summary>
    public string Home => SessionWords.Address("session", Id);

    /// <summary>Finds it; false when there is nothing for them.</summary>
    protected async Task<bool> Found(bool toChange)
    {
        if (await sheets.Of(Id, Me, Gone) is not { } sheet || (toChange && !sheet.MayChange)) return false;
        Sheet = sheet;
        return true;
    }
}
