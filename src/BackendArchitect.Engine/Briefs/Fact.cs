namespace BackendArchitect.Engine.Briefs;

/// <summary>One line of the requirement ledger.</summary>
/// <param name="Id">Which fact, one of <see cref="FactIds"/>.</param>
/// <param name="Unit">The unit the value is in, as <see cref="FactCatalogue"/> names it; empty for words. Money keeps its currency: <c>EUR/month</c>.</param>
/// <param name="Words">The words it came from, verbatim; for an assumption, why this value was taken.</param>
/// <param name="Confidence">0 to 1. Below 0.7 the fact is doubtful and worth a question ("100k concurrent" may mean a day).</param>
public sealed record Fact(
    string Id,
    FactValue Value,
    string Unit,
    FactKind Kind,
    string Words,
    FactSource Source,
    double Confidence = 1)
{
    /// <summary>Below this a reading is doubtful.</summary>
    public const double Sure = 0.7;

    public bool IsDoubtful => Confidence < Sure;
}
