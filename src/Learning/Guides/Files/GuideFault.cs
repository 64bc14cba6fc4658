namespace Learning.Guides.Files;

/// <summary>Something in a guide's file that its writer should mend.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Says">What is the matter and what to write instead, for somebody who is no programmer.</param>
/// <param name="Usable">True when the guide serves people as it is until then: its day to be looked at has passed.</param>
public sealed record GuideFault(int Line, Bilingual Says, bool Usable = false);
