using System.Text.Json;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores;

/// <summary>The logbooks read lately: one is fetched and parsed when it has changed, not with every message of its place.</summary>
internal sealed class Logbooks
{
    private const int Many = 500;

    private readonly ShortMemory<string, Known> _read = new(Many);

    /// <param name="Version">0: the place has none.</param>
    public sealed record Known(long Version, Logbook Logbook)
    {
        public static readonly Known None = new(0, Logbook.Empty);
    }

    /// <summary>What was read last of this place; only the store knows whether it is still so.</summary>
    public Known Find(string place) => _read.TryGet(place, out var known) ? known : Known.None;

    /// <exception cref="JsonException">Another version of this program wrote it, in a way this one cannot read.</exception>
    public Known Read(string place, long version, ReadOnlySpan<byte> json)
    {
        var read = new Known(version, JsonSerializer.Deserialize(json, ConversationJson.Default.Logbook) ?? Logbook.Empty);
        _read.Put(place, read);
        return read;
    }

    /// <summary>Later than every version before, also than those of a logbook that was forgotten.</summary>
    /// <param name="now">Unit: ms since 1970.</param>
    public static long Next(long version, long now) => Math.Max(version + 1, now);
}
