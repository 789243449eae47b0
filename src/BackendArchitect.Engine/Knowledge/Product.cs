namespace BackendArchitect.Engine.Knowledge;

/// <summary>Something that can be bought instead of built: the whole system, or a part that makes nobody choose you.</summary>
/// <param name="Domains">Ids of the domains it serves; empty for every domain.</param>
/// <param name="Covers"><c>whole</c> replaces the system; <c>part</c> takes work out of it.</param>
/// <param name="Prices">What it costs in a month.</param>
/// <param name="BuildLeft">Share of the building that stays with the team, 0 to 1.</param>
/// <param name="OperationsLeft">Share of the running that stays with the team, 0 to 1.</param>
/// <param name="InfrastructureLeft">Share of the cloud's bill that stays, 0 to 1.</param>
/// <param name="NotWhen">When it does not do, and why.</param>
/// <param name="WinsWhen">In words, what would make it the right one.</param>
/// <param name="Unpriced">What else is paid and depends on what nobody knows yet.</param>
public sealed record Product(
    string Id,
    string Name,
    string Summary,
    IReadOnlyList<string> Domains,
    string Covers,
    IReadOnlyList<ProductPrice> Prices,
    string Region,
    DateOnly Taken,
    double BuildLeft,
    double OperationsLeft,
    double InfrastructureLeft,
    IReadOnlyList<RuledOut> NotWhen,
    IReadOnlyList<string> Gains,
    IReadOnlyList<string> GivesUp,
    string WinsWhen,
    IReadOnlyList<string> Unpriced,
    IReadOnlyList<Source> Sources);
