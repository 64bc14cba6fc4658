namespace Learning.Store;

/// <summary>Lets one process at a time pass: a file that is held open, and let go when its holder ends, however that is.</summary>
static class Guard
{
    static readonly TimeSpan betweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until nobody else holds it; disposing of the answer leaves it.</summary>
    public static async Task<FileStream> Enter(string file, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(betweenTries, cancel);
            }
        }
    }
}
