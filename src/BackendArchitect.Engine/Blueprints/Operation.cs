namespace BackendArchitect.Engine.Blueprints;

/// <summary>Something a client can ask the API to do.</summary>
/// <param name="Id">kebab-case, unique: <c>place-order</c>.</param>
/// <param name="Entity">Id of the entity it works on.</param>
/// <param name="Kind">list, read, create, update, delete, or command.</param>
/// <param name="Part">Id of the container that answers it.</param>
/// <param name="Idempotent">A repeat must not repeat the effect.</param>
/// <param name="Role">Who may call it: an actor id or <c>anyone</c>.</param>
/// <param name="Publishes">Ids of events it causes.</param>
public sealed record Operation(
    string Id,
    string Name,
    string Does,
    string Context,
    string Entity,
    string Kind,
    string Part,
    bool Idempotent,
    string Role,
    IReadOnlyList<string> Publishes);
