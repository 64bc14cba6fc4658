using Learning;

namespace LearningBot.Models;

/// <summary>The language model as this instance has it; there is always one of these, also when there is no model.</summary>
/// <param name="settings">Its settings; null when none is configured.</param>
/// <param name="state">Whether it is switched off; null while texts may not be sent to it.</param>
/// <param name="breaker">Whether it is left alone; null likewise.</param>
sealed class ModelHere(ModelSettings? settings, ModelState? state, ModelBreaker? breaker)
{
    /// <summary>Its settings; null when none is configured.</summary>
    public ModelSettings? Settings { get; } = settings;

    /// <summary>True when texts may be sent to it.</summary>
    public bool Allowed => Settings?.Standing == ModelStanding.Allowed;

    /// <summary>True while this instance does not ask it because staff have switched it off.</summary>
    public bool Off => state?.Off == true;

    /// <summary>Whether this instance leaves it alone; null when there is none.</summary>
    public BreakerState? Breaker => breaker?.State;

    /// <summary>The country to which texts may leave; null when none leaves.</summary>
    public Bilingual? Country => Allowed ? Countries.Name(Settings!.Country!) : null;
}
