namespace Learning.Guides.Files;

/// <summary>Something in a guide's file that its writer should mend.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Says">What is the matter and what to write instead, for somebody who is no programmer.</param>
public sealed record GuideFault(int Line, Bilingual Says);
