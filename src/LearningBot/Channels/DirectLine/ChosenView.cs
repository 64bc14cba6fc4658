using System.Data.Common;
using Learning.Preferences;

namespace LearningBot.Channels.DirectLine;

/// <summary>How a person of the web has chosen to see pages.</summary>
sealed class ChosenView(MyView views)
{
    /// <summary>The view they chose; the usual one when they chose none.</summary>
    public async Task<View> Of(Pass pass, CancellationToken cancel)
    {
        try
        {
            return await views.Of(pass.Address(pass.Language), cancel) ?? View.Usual;
        }
        catch (DbException)
        {
            // Pages open as usual while the records are away; nobody should lose the chat for the size of its letters.
            return View.Usual;
        }
    }
}
