namespace BackendArchitect.Host.Llm;

/// <summary>What is put aside for one question until its cost is known.</summary>
/// <param name="Day">Whose budget, in UTC.</param>
/// <param name="Tokens">0 where there is no limit.</param>
/// <param name="Problem">Why it may not be asked, to follow "because"; null when it may.</param>
internal readonly record struct ModelHold(DateOnly Day, long Tokens, string? Problem);
