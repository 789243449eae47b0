namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>How a case went.</summary>
/// <param name="Fault">What came out instead of what must; null when it passed.</param>
internal sealed record EvalResult(EvalCase Case, string? Fault)
{
    /// <summary>Whether a model answered it anew; its answer is that of the case.</summary>
    public bool IsAnswered { get; init; }
}
