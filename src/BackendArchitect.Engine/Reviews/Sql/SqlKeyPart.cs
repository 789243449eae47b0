namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>One column or expression of a key or an index.</summary>
/// <param name="Column">Lower case; null for an expression.</param>
/// <param name="Text">All of it in one spelling, so that two can be compared.</param>
internal sealed record SqlKeyPart(string? Column, string Text, SqlToken At);
