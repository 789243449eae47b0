namespace BackendArchitect.Channels;

/// <summary>A run of words in one look.</summary>
/// <param name="Url">Where it leads, or null. Only https, mailto and, on this machine, http.</param>
internal readonly record struct InlineSpan(string Text, bool Bold, bool Italic, bool Code, string? Url);
