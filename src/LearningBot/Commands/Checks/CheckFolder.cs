namespace LearningBot.Commands.Checks;

/// <summary>Looks at the data folder.</summary>
static class CheckFolder
{
    const long Enough = 1L << 30;

    /// <summary>What was found.</summary>
    public static Finding Of(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(Settings.DataDirectory(configuration));
        try
        {
            var there = Nearest(folder);
            Try(there);
            var free = new DriveInfo(there).AvailableFreeSpace;
            var says = there == folder ? $"{folder} can be written" : $"{folder} is made at the first start";
            return free < Enough
                ? new(Standing.Note, "data folder", $"{says}, but only {free / 1e6:N0} MB are free on its disk.")
                : new(Standing.Well, "data folder", $"{says}; {free / 1e9:N0} GB are free.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(Standing.Broken, "data folder", $"{folder} cannot be written. Give the service a folder of its own: Data:Directory. ({e.Message})");
        }
    }

    static string Nearest(string folder) =>
        Directory.Exists(folder) ? folder : Path.GetDirectoryName(folder) is { } above ? Nearest(above) : folder;

    static void Try(string folder)
    {
        var file = Path.Combine(folder, $".check-{Environment.ProcessId}");
        using (File.Create(file, 1, FileOptions.DeleteOnClose))
        {
        }
    }
}
