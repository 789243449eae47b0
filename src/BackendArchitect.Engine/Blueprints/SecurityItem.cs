using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <param name="Context">Why it is on the list: "always", "cards".</param>
/// <param name="Parts">Ids of the parts it concerns.</param>
/// <param name="References">Ids of the standards it comes from.</param>
public sealed record SecurityItem(
    string Id,
    string Context,
    string Item,
    string How,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> References,
    IReadOnlyList<Source> Sources);
