using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading;

/// <summary>A fact read at a place, before it enters the ledger.</summary>
/// <param name="From">Index of the first token it was read from.</param>
/// <param name="To">Index after the last one.</param>
internal sealed record Found(
    string Id,
    FactValue Value,
    int From,
    int To,
    FactKind Kind = FactKind.Stated,
    double Confidence = 1,
    string? Unit = null);
