namespace BackendArchitect.Engine.Migrations;

/// <summary>A part that could be cut out.</summary>
/// <param name="Class">Its risk in words: "leaf, asynchronous, few writes".</param>
/// <param name="Coupling">Calls in and out for 100 from outside, plus 3 for each reference across, plus 5 for each transaction across.</param>
/// <param name="Formula">The same with its numbers.</param>
/// <param name="Measured">Whether the coupling comes from the data model; else it is the planning value of its class.</param>
/// <param name="Load">Calls from outside that run in it, out of 100; null where the data model does not have it.</param>
/// <param name="MayGoFirst">Never true of identity, orders and money.</param>
/// <param name="Why">Why it stands where it stands.</param>
public sealed record Seam(
    string Id,
    string Name,
    string Class,
    double Coupling,
    string Formula,
    bool Measured,
    double? Load,
    bool MayGoFirst,
    string Why);
