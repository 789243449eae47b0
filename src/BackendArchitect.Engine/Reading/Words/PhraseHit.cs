namespace BackendArchitect.Engine.Reading.Words;

/// <summary>A phrase found in a text.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
internal readonly record struct PhraseHit<T>(T Value, int From, int To);
