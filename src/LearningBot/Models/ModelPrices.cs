using Learning.Models;

namespace LearningBot.Models;

/// <summary>What a language model costs.</summary>
/// <param name="In">The price of a million tokens that it is shown; 0 when nobody said.</param>
/// <param name="Out">The price of a million tokens that it replies with.</param>
/// <param name="Currency">In what, such as <c>CNY</c>.</param>
sealed record ModelPrices(decimal In, decimal Out, string Currency)
{
    /// <summary>Money is kept in millionths.</summary>
    public const long Million = 1_000_000;

    /// <summary>True when somebody said what it costs.</summary>
    public bool Known => In > 0 || Out > 0;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">One is no price.</exception>
    public static ModelPrices Read(IConfiguration configuration) => new(
        ModelSettings.Number(configuration, "LanguageModel:PriceIn", 0, 0, 100_000),
        ModelSettings.Number(configuration, "LanguageModel:PriceOut", 0, 0, 100_000),
        ModelSettings.Given(configuration, "LanguageModel:Currency") ?? "CNY");

    // A price of a million tokens is, in millionths of the currency, that of one.
    /// <summary>What so many tokens cost, rounded up.</summary>
    public ModelCost Of(long shown, long replied) => new(shown, replied, (long)Math.Ceiling((shown * In) + (replied * Out)));
}
