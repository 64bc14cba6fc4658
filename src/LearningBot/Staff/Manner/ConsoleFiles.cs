using LearningBot.Channels.WebChat;

namespace LearningBot.Staff.Manner;

/// <summary>The files that pages of the console load.</summary>
sealed class ConsoleFiles(IWebHostEnvironment host)
{
    /// <summary>The style.</summary>
    public string Css { get; } = ClientFiles.Versioned(host, "staff.css");

    /// <summary>The picture of the tab.</summary>
    public string Icon { get; } = ClientFiles.Versioned(host, "icon.svg");
}
