namespace BackendArchitect.Host.Llm;

/// <summary>One question to the language model. What stands in it leaves this program: it is redacted before it comes here.</summary>
/// <param name="Workspace">Who pays: the workspace or tenant the talk is in, empty where there is none.</param>
/// <param name="Purpose">What it is asked for, one of few fixed words: the report counts by it, and so do the measures.</param>
/// <param name="System">What it is told to be and to keep to.</param>
/// <param name="User">The question itself.</param>
public sealed record ModelRequest(string Workspace, string Purpose, string System, string User)
{
    /// <summary>JSON schema the answer is to have. Where the endpoint refuses one it is asked without, so whoever reads the answer checks it. Default: free words.</summary>
    public string? Schema { get; init; }

    /// <summary>Longest answer. Unit: tokens. Default 1,000.</summary>
    public int MostTokens { get; init; } = 1000;

    /// <summary>0 says the likeliest word each time, 1 varies. Left out where the endpoint takes none, as with Anthropic, whose own client knows none. Range 0 to 2. Default 0.</summary>
    public double Temperature { get; init; }

    /// <summary>What is left of the time of the turn. Default: as long as one answer may take.</summary>
    public TimeSpan? Within { get; init; }
}
