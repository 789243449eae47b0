namespace BackendArchitect.Engine.Advice;

/// <param name="Fits">When it is the right one.</param>
/// <param name="Yours">What the design at hand takes, or would take; false for all when no design is known.</param>
public sealed record AdvisedOption(string Name, string Fits, bool Yours);
