using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Costs.Alternatives;

/// <summary>Another whole answer to the brief, costed like the design it stands beside, or with the reason why it is none.</summary>
/// <param name="Low">US dollars in a month of ordinary days.</param>
/// <param name="High">US dollars in the busiest month.</param>
/// <param name="OperationsDays">Engineer-days a month it takes.</param>
/// <param name="Total">What three years cost, line by line.</param>
/// <param name="WinsWhen">What would make it the right one: the trigger.</param>
/// <param name="WhyNot">Why it is no answer here; null when it is one.</param>
/// <param name="Regions">The regions its prices were read for.</param>
/// <param name="Prices">How old they are; null when nothing is priced by a table.</param>
public sealed record Alternative(
    string Id,
    AlternativeKind Kind,
    string Name,
    string Summary,
    decimal Low,
    decimal High,
    double OperationsDays,
    IReadOnlyList<TcoLine> Total,
    IReadOnlyList<string> Gains,
    IReadOnlyList<string> GivesUp,
    string WinsWhen,
    string? WhyNot,
    IReadOnlyList<string> Unpriced,
    IReadOnlyList<string> Regions,
    CatalogueAge? Prices,
    IReadOnlyList<Source> Sources)
{
    /// <summary>Sum of <see cref="Total"/>, US dollars.</summary>
    public decimal ThreeYears => Total.Sum(line => line.Amount);

    /// <summary>One that is no answer here.</summary>
    internal static Alternative None(string id, AlternativeKind kind, string name, string summary, string because, string winsWhen) =>
        new(id, kind, name, summary, 0, 0, 0, [], [], [], winsWhen, because, [], [], null, []);
}
