namespace BackendArchitect.Engine.Knowledge;

/// <param name="Kind">list, read, create, update, delete, or command for a named action on one entity.</param>
/// <param name="Idempotent">Whether a repeat must not repeat the effect: gets an Idempotency-Key.</param>
/// <param name="Role">Who may call it: an actor id, or <c>anyone</c>.</param>
/// <param name="Publishes">Event ids.</param>
public sealed record OperationTemplate(
    string Id,
    string Name,
    string Does,
    string Context,
    string Entity,
    string Kind,
    bool Idempotent,
    string Role,
    IReadOnlyList<string> Publishes);
