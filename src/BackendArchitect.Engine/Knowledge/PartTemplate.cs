namespace BackendArchitect.Engine.Knowledge;

/// <param name="Kind">edge, service, worker, store, cache, queue, search, external, observability.</param>
/// <param name="Role">The role its technology must fill; null when it has none of its own.</param>
/// <param name="Links">Relations to draw. <c>app</c>, <c>worker</c>, <c>client</c> and <c>store</c> stand for all parts of that kind.</param>
public sealed record PartTemplate(
    string Id,
    string Kind,
    string Name,
    string Does,
    string? Role,
    string? When,
    IReadOnlyList<LinkTemplate> Links);
