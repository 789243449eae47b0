namespace BackendArchitect.Engine.Reviews.Diagrams.Structurizr;

/// <summary>A block that is open.</summary>
/// <param name="Keyword">What opened it, in lower case; empty for a block whose content is not read.</param>
/// <param name="Id">Of the element or group it describes; null for any other block.</param>
internal sealed record DslScope(string Keyword, string? Id, int Offset)
{
    /// <summary>How many instances the nodes around it multiply to; null when one of them says no number.</summary>
    public int? Instances { get; init; } = 1;
}
