namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>What is sent to a model.</summary>
/// <param name="System">The rules; nothing in it comes from a person.</param>
/// <param name="User">The data, fenced.</param>
/// <param name="Schema">JSON schema the answer should keep to; null for plain text.</param>
/// <param name="MostTokens">Longest answer. Unit: tokens.</param>
/// <param name="Temperature">0 for the likeliest words, up to 2 for the freest.</param>
public sealed record RenderedPrompt(string System, string User, string? Schema, int MostTokens, double Temperature);
