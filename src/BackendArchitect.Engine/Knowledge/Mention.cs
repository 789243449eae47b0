namespace BackendArchitect.Engine.Knowledge;

/// <summary>A value of a data file that must make sense beyond its own file: an expression, a template, a reference.</summary>
/// <param name="Kind">The <c>format</c> of its schema, or <c>defines</c> or <c>refers</c>.</param>
/// <param name="Target">For defines and refers, what is named: "price", "context".</param>
/// <param name="Key">The key it stands under in a map of free keys; null elsewhere.</param>
internal sealed record Mention(string File, int Line, string Kind, string Text, string? Target = null, string? Key = null);
