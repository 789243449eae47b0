using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>What a claim comes with, as Redis keeps it: read when the turn begins, and not before.</summary>
/// <param name="State">Null when the claim carries it already.</param>
/// <param name="Version">Of the logbook; 0 when the place has none.</param>
/// <param name="Logbook">Empty when it is the known one, or none.</param>
/// <param name="Known">The logbook the asker knew.</param>
internal sealed record RedisKept(RedisValue? State, RedisValue Version, RedisValue Logbook, Logbooks.Known Known);
