using Learning.City;

namespace Learning.Catalogue.Search;

/// <summary>An item as the index keeps it, so that what is found can be told without asking the records.</summary>
static class StoredItem
{
    public static byte[] Write(Item item)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write((byte)item.Kind);
        to.Write((byte)item.Language);
        to.Write(item.Sample);
        to.Write(item.Id);
        to.Write7BitEncodedInt(item.Fields.Count);
        foreach (var field in item.Fields)
        {
            to.Write(field.Name);
            to.Write(field.Value);
        }
        WriteText(to, item, item.Title);
        foreach (var text in new[] { item.Summary, item.Author, item.Provider, item.Level, item.Subject, item.Audience, item.Link, item.PlaceId })
            WriteText(to, item, text);
        to.Write7BitEncodedInt(item.Minutes ?? 0);
        to.Write7BitEncodedInt(item.ValidUntil?.DayNumber ?? 0);
        to.Write(item.StartsAt?.UtcTicks ?? 0);
        to.Write(item.EndsAt?.UtcTicks ?? 0);
        return bytes.ToArray();
    }

    public static Item Read(byte[] bytes, int offset, int length, CityClock clock)
    {
        using var from = new BinaryReader(new MemoryStream(bytes, offset, length));
        var (kind, language, sample, id) = ((ItemKind)from.ReadByte(), (Language)from.ReadByte(), from.ReadBoolean(), from.ReadString());
        var fields = new Field[from.Read7BitEncodedInt()];
        for (var i = 0; i < fields.Length; i++) fields[i] = new(from.ReadString(), from.ReadString());
        return new Item
        {
            Kind = kind,
            Id = id,
            Language = language,
            Sample = sample,
            Fields = fields,
            Title = ReadText(from, fields)!,
            Summary = ReadText(from, fields),
            Author = ReadText(from, fields),
            Provider = ReadText(from, fields),
            Level = ReadText(from, fields),
            Subject = ReadText(from, fields),
            Audience = ReadText(from, fields),
            Link = ReadText(from, fields),
            PlaceId = ReadText(from, fields),
            Minutes = from.Read7BitEncodedInt() is > 0 and var minutes ? minutes : null,
            ValidUntil = from.Read7BitEncodedInt() is > 0 and var day ? DateOnly.FromDayNumber(day) : null,
            StartsAt = Moment(from, clock),
            EndsAt = Moment(from, clock),
        };
    }

    // Most texts are among the fields: 0 for none, n + 2 for the n-th field, 1 for a text of its own.
    static void WriteText(BinaryWriter to, Item item, string? text)
    {
        var at = text is null ? 0 : 1;
        for (var i = 0; at == 1 && i < item.Fields.Count; i++)
        {
            if (item.Fields[i].Value == text) at = i + 2;
        }
        to.Write7BitEncodedInt(at);
        if (at == 1) to.Write(text!);
    }

    static string? ReadText(BinaryReader from, Field[] fields) => from.Read7BitEncodedInt() switch
    {
        0 => null,
        1 => from.ReadString(),
        var at => fields[at - 2].Value,
    };

    static DateTimeOffset? Moment(BinaryReader from, CityClock clock) =>
        from.ReadInt64() is > 0 and var ticks ? clock.InCity(new DateTime(ticks, DateTimeKind.Utc)) : null;
}
