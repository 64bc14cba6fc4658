namespace LearningBot.Staff;

/// <summary>Settings of the console.</summary>
/// <param name="PlainHttp">True to let staff sign in over plain http from other machines, <c>Console:PlainHttp</c>; only for a network that is trusted.</param>
sealed record ConsoleSettings(bool PlainHttp)
{
    /// <summary>The provider by which staff may sign in, <c>Console:Authority</c>; null for none.</summary>
    public Uri? Authority { get; init; }

    /// <summary>As whom the provider knows the console, <c>Console:ClientId</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the console shows the provider, <c>Console:ClientSecret</c>; null for none.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The claim that holds the sign-in name, <c>Console:NameClaim</c>.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>The method of authentication that counts as a second proof, <c>Console:Proof</c>, such as <c>mfa</c>; null for none.</summary>
    public string? Proof { get; init; }

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">The provider's address is none, or it does not know the console.</exception>
    public static ConsoleSettings Read(IConfiguration configuration)
    {
        var settings = new ConsoleSettings(configuration.GetValue("Console:PlainHttp", false));
        if (configuration["Console:Authority"] is not { Length: > 0 } authority) return settings;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw new InvalidDataException($"Console:Authority: \"{authority}\" is no https address of a provider.");
        return settings with
        {
            Authority = address,
            ClientId = Given("Console:ClientId") ?? throw new InvalidDataException("Console:ClientId must be set: the id by which the provider knows the console."),
            ClientSecret = Given("Console:ClientSecret"),
            NameClaim = Given("Console:NameClaim") ?? settings.NameClaim,
            Proof = Given("Console:Proof"),
        };
        string? Given(string name) => configuration[name] is { Length: > 0 } value ? value : null;
    }
}
