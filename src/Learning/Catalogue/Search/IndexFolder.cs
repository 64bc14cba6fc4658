using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Learning.Catalogue.Search;

/// <summary>
/// Where the index lies: one folder for each building of it, and a file that names the current one. Several processes may read; whoever changes
/// something holds the lock meanwhile, and the system lets go of it when the process dies.
/// </summary>
sealed class IndexFolder(string? folder) : IDisposable
{
    const string pointer = "current";
    const string prefix = "index-";

    // Without a folder the index lies in memory, and goes with the process.
    readonly RAMDirectory memory = new();
    string? inMemory;

    /// <summary>The name of the current index; null when there is none.</summary>
    public string? Current()
    {
        if (folder is null) return inMemory;
        try
        {
            var name = File.ReadAllText(Path.Combine(folder, pointer)).Trim();
            return name.StartsWith(prefix, StringComparison.Ordinal) && name == Path.GetFileName(name) ? name : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The files of this name, to write.</summary>
    public Lucene.Net.Store.Directory Open(string name) => folder is null ? memory : new NIOFSDirectory(Path.Combine(folder, name));

    /// <summary>The files of this name, to read.</summary>
    // Read, not mapped into memory: mapped files keep a weak list of all their readers, and a collection that goes through it stops every
    // turn for some 40 ms.
    public Lucene.Net.Store.Directory Read(string name) => folder is null ? memory : new HeldFiles(Path.Combine(folder, name));

    /// <summary>The lock; null while another process has it.</summary>
    public IDisposable? Lock()
    {
        if (folder is null) return new MemoryStream();
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A name for a new index. What an earlier building left behind is removed.</summary>
    public string NewName()
    {
        if (folder is null) return prefix + "1";
        var number = Directory.EnumerateDirectories(folder, prefix + "*").Select(Number).DefaultIfEmpty(0).Max();
        Sweep();
        return $"{prefix}{number + 1}";
    }

    /// <summary>Makes this the current index, in one step, and removes the others.</summary>
    public void Point(string name)
    {
        if (folder is null)
        {
            inMemory = name;
            return;
        }
        var file = Path.Combine(folder, pointer);
        File.WriteAllText(file + ".new", name);
        File.Move(file + ".new", file, overwrite: true);
        Sweep();
    }

    /// <inheritdoc/>
    public void Dispose() => memory.Dispose();

    void Sweep()
    {
        var current = Current();
        foreach (var old in Directory.EnumerateDirectories(folder!, prefix + "*").Where(each => Path.GetFileName(each) != current))
        {
            try
            {
                Directory.Delete(old, recursive: true);
            }
            catch (IOException)
            {
                // Still open somewhere, on a system that minds: it goes the next time.
            }
        }
    }

    static int Number(string path) => int.TryParse(Path.GetFileName(path).AsSpan(prefix.Length), out var number) ? number : 0;
}
