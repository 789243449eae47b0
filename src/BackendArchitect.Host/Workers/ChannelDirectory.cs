using System.Collections.Frozen;
using BackendArchitect.Channels;

namespace BackendArchitect.Host.Workers;

/// <summary>The channels that are on, by name.</summary>
public sealed class ChannelDirectory(IEnumerable<IChannel> channels)
{
    private readonly FrozenDictionary<string, IChannel> _byName = channels.ToFrozenDictionary(channel => channel.Name);

    public IChannel? Find(string name) => _byName.GetValueOrDefault(name);
}
