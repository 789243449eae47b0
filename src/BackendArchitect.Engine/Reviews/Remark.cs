namespace BackendArchitect.Engine.Reviews;

/// <summary>A rule fires at a place. What the rule says, why, and what to do stands in its data file.</summary>
/// <param name="Rule">Id of the rule: <c>O01</c>.</param>
/// <param name="Evidence">What stands there, verbatim and short.</param>
public sealed record Remark(string Rule, Place Place, string Evidence)
{
    /// <summary>Values for the places of the rule's sentence: <c>{operation}</c>.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>The mechanical mend, or null when it takes thought.</summary>
    public IReadOnlyList<Edit>? Fix { get; init; }

    /// <summary>Further places the remark rests on, of a rule that joins several files.</summary>
    public IReadOnlyList<Place> Also { get; init; } = [];
}
