namespace BackendArchitect.Engine.Tests.Reading;

/// <summary>One sentence of a sentence file and what should be read from it.</summary>
/// <param name="Facts">By fact id: a scalar, a list, or a map with value, low and unit.</param>
public sealed record SentenceCase(string Text, string Job, IReadOnlyDictionary<string, object> Facts);
