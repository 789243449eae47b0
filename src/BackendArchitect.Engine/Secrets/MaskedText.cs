using System.Collections.Immutable;

namespace BackendArchitect.Engine.Secrets;

/// <summary>A text whose secrets are masked.</summary>
/// <param name="Text">With as many lines as it had.</param>
/// <param name="Kinds">What was masked, each kind once, in the order of the text; empty when nothing was.</param>
public sealed record MaskedText(string Text, ImmutableArray<string> Kinds);
