using Learning;

namespace LearningBot.Staff.Api;

/// <summary>What changes something carries a token in a header.</summary>
/// <param name="Header">The header.</param>
sealed record FormTokenIsMissing(string Header) : Refusal;

/// <summary>It needs a code of the authenticator app.</summary>
/// <param name="Address">Where it is given.</param>
sealed record ProofIsMissing(string Address) : Refusal;

/// <summary>A parameter of the address cannot be read.</summary>
/// <param name="Parameter">Its name.</param>
sealed record ParameterIsWrong(string Parameter) : Refusal;

/// <summary>The number of those who are told is not what was said, or was not said.</summary>
/// <param name="Told">How many they are.</param>
sealed record CountDiffers(int Told) : Refusal;
