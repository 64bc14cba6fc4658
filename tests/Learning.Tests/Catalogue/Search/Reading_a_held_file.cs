using Learning.Catalogue.Search;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Learning.Tests.Catalogue.Search;

public sealed class Reading_a_held_file : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("held-").FullName;
    readonly byte[] bytes = [.. Enumerable.Range(0, 5000).Select(static each => (byte)(each * 31))];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void gives_what_the_file_holds_wherever_one_reads()
    {
        using var file = Open();

        var all = new byte[bytes.Length];
        file.ReadBytes(all, 0, all.Length);
        Assert.Equal(bytes, all);
        file.Seek(4321);
        Assert.Equal(bytes[4321], file.ReadByte());
        Assert.Equal(4322, file.Position);
        Assert.Equal(bytes.Length, file.Length);
    }

    [Fact]
    public void goes_on_alone_in_a_copy_and_in_a_part()
    {
        using var directory = new HeldFiles(folder);
        File.WriteAllBytes(Path.Combine(folder, "parts"), bytes);
        using var parts = directory.CreateSlicer("parts", IOContext.DEFAULT);
        using var part = parts.OpenSlice("in the middle", 1000, 50);

        part.Seek(10);
        using var copy = (IndexInput)part.Clone();
        Assert.Equal(bytes[1010], copy.ReadByte());
        Assert.Equal((10, 11, 50), (part.Position, copy.Position, part.Length));
    }

    [Fact]
    public void tells_of_a_file_that_ends_early()
    {
        using var file = Open();

        file.Seek(file.Length);
        Assert.Throws<EndOfStreamException>(() => file.ReadByte());
        Assert.Throws<EndOfStreamException>(() => file.ReadBytes(new byte[1], 0, 1));
        Assert.Throws<EndOfStreamException>(() => file.Seek(file.Length + 1));
        using var parts = new HeldFiles(folder).CreateSlicer("file", IOContext.DEFAULT);
        Assert.Throws<EndOfStreamException>(() => parts.OpenSlice("behind the end", 4990, 11));
    }

    [Fact]
    public void leaves_a_large_one_where_it_lies()
    {
        using (Open())
        {
        }
        using var directory = new HeldFiles(folder, largest: bytes.Length - 1);
        using var file = directory.OpenInput("file", IOContext.DEFAULT);
        using var parts = directory.CreateSlicer("file", IOContext.DEFAULT);
        using var part = parts.OpenSlice("in the middle", 1000, 50);

        Assert.IsNotType<HeldFile>(file);
        Assert.IsNotType<HeldFile>(part);
        Assert.Equal((bytes[0], bytes[1000]), (file.ReadByte(), part.ReadByte()));
    }

    IndexInput Open()
    {
        File.WriteAllBytes(Path.Combine(folder, "file"), bytes);
        return new HeldFiles(folder).OpenInput("file", IOContext.DEFAULT);
    }
}
