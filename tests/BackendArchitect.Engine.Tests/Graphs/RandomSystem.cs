using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Graphs;

namespace BackendArchitect.Engine.Tests.Graphs;

/// <summary>Small systems made by chance: the same seed makes the same one everywhere.</summary>
internal sealed class RandomSystem(uint seed)
{
    private static readonly PartKind[] Kinds =
        [PartKind.Client, PartKind.Edge, PartKind.Service, PartKind.Service, PartKind.Service, PartKind.Store, PartKind.Cache, PartKind.Worker];

    private uint _state = (seed * 2654435761) | 1;

    public static SystemModel Of(uint seed) => new RandomSystem(seed).Make();

    private SystemModel Make()
    {
        var count = 2 + Next(8);
        SystemPart[] parts = [.. Enumerable.Range(0, count).Select(at => new SystemPart($"p{at}", at == 0 ? PartKind.Client : at == 1 ? PartKind.Store : Kinds[Next(Kinds.Length)], $"Part {at}")
        {
            Instances = Next(4) == 0 ? null : 1 + Next(2),
            Zones = Next(6) == 0 ? null : 1 + Next(2),
            Managed = Next(5) == 0,
        })];
        SystemLink[] links = [.. Enumerable.Range(0, count + Next(2 * count)).Select(_ => new SystemLink($"p{Next(count)}", $"p{Next(count)}")
        {
            Async = Next(6) == 0,
            Optional = Next(6) == 0,
        })];
        return new SystemModel(parts, links);
    }

    /// <summary>Xorshift: its numbers are the same on every machine and release.</summary>
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)below);
    }
}
