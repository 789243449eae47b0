using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Graphs;

/// <summary>A part of a system: a client, a service, a store, a queue.</summary>
/// <param name="Id">Unique within the model.</param>
/// <param name="Kind">Services and workers wait for all they call; people, clients and edges can take another way when one is closed.</param>
public sealed record SystemPart(string Id, PartKind Kind, string Name)
{
    /// <summary>Copies that run; null when nobody said.</summary>
    public int? Instances { get; init; }

    /// <summary>Zones the copies are spread over; null when nobody said.</summary>
    public int? Zones { get; init; }

    /// <summary>Its provider keeps copies in several zones, however many we count.</summary>
    public bool Managed { get; init; }

    /// <summary>What is deployed together has the same word here; null: deployed on its own.</summary>
    public string? Release { get; init; }

    /// <summary>The team that answers for it; null when nobody said.</summary>
    public string? Owner { get; init; }

    /// <summary>Share of time one copy works, percent; null when nobody said.</summary>
    public double? Availability { get; init; }

    /// <summary>Whether losing one copy or one zone is known not to stop it.</summary>
    public bool IsRedundant => Managed || (Instances >= 2 && Zones >= 2);

    /// <summary>Whether one copy or one zone is known to carry all of it.</summary>
    public bool IsSingle => !Managed && (Instances == 1 || Zones == 1);
}
