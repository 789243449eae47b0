namespace BackendArchitect.Host.Llm;

/// <summary>What one workspace used for one purpose in one day.</summary>
/// <param name="Day">In UTC.</param>
/// <param name="Workspace">Empty where there is none, as in the web chat.</param>
/// <param name="Calls">Requests to the endpoint, each try for itself.</param>
/// <param name="Failures">Those without a usable answer.</param>
/// <param name="Guessed">Those whose tokens are our guess, four characters to one, because the endpoint told none.</param>
/// <param name="TokensIn">Of the questions.</param>
/// <param name="TokensOut">Of the answers.</param>
/// <param name="Cost">Unit: USD. Null: no prices are set.</param>
internal sealed record ModelUsage(DateOnly Day, string Workspace, string Purpose, long Calls, long Failures, long Guessed, long TokensIn, long TokensOut, decimal? Cost);
