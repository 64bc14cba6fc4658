using Lucene.Net.Store;

namespace Learning.Catalogue.Search;

/// <summary>
/// Files of an index, each read into memory when it is opened, unless it is a large one. A search asks for a few bytes at many places: to ask the
/// system for each took a fifth of a turn's time. Lucene writes a file once and never changes it.
/// </summary>
/// <param name="folder">Where they lie.</param>
/// <param name="largest">What is larger, in bytes, is read where it lies. A million items lie in files of up to 66 MB.</param>
sealed class HeldFiles(string folder, int largest = 128 << 20) : NIOFSDirectory(folder)
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context) => Held(name) ?? base.OpenInput(name, context);

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => Held(name) is { } whole ? new Slicer(whole) : base.CreateSlicer(name, context);

    HeldFile? Held(string name) => FileLength(name) <= largest ? new(name, File.ReadAllBytes(Path.Combine(Directory.FullName, name))) : null;

    sealed class Slicer(HeldFile whole) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => whole.Part(sliceDescription, checked((int)offset), checked((int)length));

        [Obsolete("Only files of Lucene 3 are opened so.")]
        public override IndexInput OpenFullSlice() => (IndexInput)whole.Clone();

        protected override void Dispose(bool disposing)
        {
            // Memory has nothing to close.
        }
    }
}

/// <summary>A file of an index in memory, or a part of one. Copies share the bytes.</summary>
sealed class HeldFile : IndexInput
{
    readonly byte[] bytes;
    readonly int start;
    readonly int end;
    int at;

    /// <summary>A whole file.</summary>
    public HeldFile(string name, byte[] bytes)
        : this(name, bytes, 0, bytes.Length)
    {
    }

    HeldFile(string name, byte[] bytes, int start, int length)
        : base(name) => (this.bytes, this.start, end, at) = (bytes, start, start + length, start);

    /// <inheritdoc/>
    public override long Length => end - start;

    /// <inheritdoc/>
    public override long Position => at - start;

    /// <summary>A part of it.</summary>
    public HeldFile Part(string name, int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= Length - length ? new(name, bytes, start + offset, length) : throw new EndOfStreamException($"{name} ends early.");

    /// <inheritdoc/>
    public override void Seek(long pos) => at = pos >= 0 && pos <= Length ? start + (int)pos : throw new EndOfStreamException($"{this} ends early.");

    /// <inheritdoc/>
    public override byte ReadByte() => at < end ? bytes[at++] : throw new EndOfStreamException($"{this} ends early.");

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > end - at) throw new EndOfStreamException($"{this} ends early.");
        bytes.AsSpan(at, len).CopyTo(b.AsSpan(offset));
        at += len;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Memory has nothing to close.
    }
}
