using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Rules;

/// <summary>A red flag raised for one brief or design.</summary>
/// <param name="Id">Rule id: <c>RF05</c>.</param>
/// <param name="Severity">critical, high, medium or info.</param>
/// <param name="Evidence">The facts and figures that made it fire, with their values.</param>
public sealed record Finding(
    string Id,
    string Title,
    string Severity,
    string Says,
    string Because,
    string Do,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<Source> Sources);
