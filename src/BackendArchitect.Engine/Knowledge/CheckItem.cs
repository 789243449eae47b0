namespace BackendArchitect.Engine.Knowledge;

/// <summary>One thing a description either shows, denies, or leaves open.</summary>
/// <param name="Id">The id of the finding when it is denied.</param>
/// <param name="Severity">critical, high, medium or info.</param>
/// <param name="Present">Phrases that show it is there; "no …" before them denies it.</param>
/// <param name="Absent">Phrases that deny it by themselves.</param>
/// <param name="Show">What would decide it where the description is silent.</param>
/// <param name="Examples">Pages in which the denial is found, and near misses in which it is not; an item without them asks, but makes no finding in a document.</param>
/// <param name="When">Phrases one of which must be there for the item to matter; none means always.</param>
public sealed record CheckItem(
    string Id,
    string Title,
    string Severity,
    IReadOnlyList<string> Present,
    IReadOnlyList<string> Absent,
    IReadOnlyList<string> When,
    string Because,
    string Do,
    string Show,
    string Reference,
    IReadOnlyList<CheckExample>? Examples = null);
