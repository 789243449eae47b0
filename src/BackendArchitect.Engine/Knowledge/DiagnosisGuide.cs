namespace BackendArchitect.Engine.Knowledge;

/// <summary>The way from a symptom to its cause: measured first, then the cheapest step the number justifies.</summary>
/// <param name="Cues">Words by which people describe the symptom, lower case; the guide with most hits is taken.</param>
/// <param name="Pains">Pains of the brief that mean the same.</param>
public sealed record DiagnosisGuide(
    string Id,
    string Name,
    IReadOnlyList<string> Cues,
    IReadOnlyList<string> Pains,
    string First,
    IReadOnlyList<DiagnosisStep> Steps,
    string End,
    IReadOnlyList<Source> Sources);
