namespace Learning.Staff.SigningIn;

/// <summary>A key with which the console protects what it hands to browsers, shared by all instances. Its text is the console's own.</summary>
public sealed class StaffKey
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The key, as XML.</summary>
    public required string Xml { get; init; }
}
