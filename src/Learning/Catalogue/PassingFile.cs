namespace Learning.Catalogue;

/// <summary>A file that is there for a moment, for its owner only, and is gone when this is disposed.</summary>
public sealed class PassingFile : IDisposable
{
    /// <param name="ending">How its name ends, such as <c>.csv</c>; anything that is none counts as nothing.</param>
    public PassingFile(string ending)
    {
        var plain = ending.Length is > 1 and <= 10 && ending[1..].All(char.IsAsciiLetterOrDigit) ? ending : "";
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("learning-table-").FullName, $"table{plain}");
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Writes it.</summary>
    public Task Write(byte[] content, CancellationToken cancel) => File.WriteAllBytesAsync(Path, content, cancel);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
