namespace Learning.Catalogue.Files;

/// <summary>What is unpacked from a file, up to a bound.</summary>
sealed class BoundedStream(Stream inner, long bound) : Stream
{
    long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var more = inner.Read(buffer);
        return (read += more) <= bound
            ? more
            : throw new UnreadableException(new Bilingual("这个表格文件解开后大得不正常，可能有害，所以没有读。", "The spreadsheet unpacks to far more than it should. It is not read, as it could be made to do harm."));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
