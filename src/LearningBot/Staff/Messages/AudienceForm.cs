using Learning.Messages.Broadcasts;

namespace LearningBot.Staff.Messages;

/// <summary>The fields with which an audience is put together. What is empty does not matter.</summary>
sealed class AudienceForm
{
    /// <summary>True when everybody is meant.</summary>
    public bool Everyone { get; set; }

    /// <summary>Number of a saved audience, in place of all else.</summary>
    public long? Saved { get; set; }

    /// <summary><c>parents</c> or <c>elder</c>.</summary>
    public string? Role { get; set; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string? Language { get; set; }

    /// <summary>Ids of districts.</summary>
    public List<string> Districts { get; set; } = [];

    /// <summary>Ids or names of street schools and teaching points, with commas between.</summary>
    public string? Places { get; set; }

    /// <summary>Ids of age bands.</summary>
    public List<string> Bands { get; set; } = [];

    /// <summary>Ids of themes and columns.</summary>
    public List<string> Interests { get; set; } = [];

    /// <summary>Ids of sessions, or ids or titles of lectures, with commas between.</summary>
    public string? Booked { get; set; }

    /// <summary>Name of an imported list.</summary>
    public string? List { get; set; }

    /// <summary>True when nothing was said.</summary>
    public bool IsEmpty => !Everyone && Saved is null && string.IsNullOrEmpty(Role) && string.IsNullOrEmpty(Language) && string.IsNullOrWhiteSpace(Places)
        && string.IsNullOrWhiteSpace(Booked) && string.IsNullOrWhiteSpace(List) && Districts.Count + Bands.Count + Interests.Count == 0;

    /// <summary>The fields of an audience as it is kept.</summary>
    public static AudienceForm Of(Audience audience) => new()
    {
        Everyone = audience == new Audience(),
        Role = audience.Parents == true ? "parents" : audience.Elder == true ? "elder" : null,
        Language = audience.Language switch { Learning.Language.Chinese => "zh", Learning.Language.English => "en", _ => null },
        Districts = [.. audience.Districts ?? []],
        Places = Joined(audience.Places ?? []),
        Bands = [.. audience.Bands ?? []],
        Interests = [.. audience.Interests ?? []],
        Booked = Joined([.. audience.Sessions ?? [], .. audience.Lectures ?? []]),
        List = audience.List,
    };

    static string? Joined(IReadOnlyList<string> ids) => ids.Count == 0 ? null : string.Join(", ", ids);
}
