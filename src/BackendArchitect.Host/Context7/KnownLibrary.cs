using System.Collections.Immutable;
using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Host.Context7;

/// <summary>What was read of one technology last, as the store keeps it: replicas share it, and a restart asks nothing anew.</summary>
/// <param name="Library">Empty when there is none of that name and a good reputation.</param>
/// <param name="Snippets">Pieces of documentation by version, where somebody asked for one.</param>
internal sealed record KnownLibrary(string Library, ImmutableList<string> Versions, ImmutableSortedDictionary<string, int> Snippets, DateTimeOffset At)
{
    public LiveVersion For(string technology) => new(
        technology,
        Library,
        Versions,
        DateOnly.FromDateTime(At.UtcDateTime),
        Library.Length == 0 ? LiveTrouble.Unknown : null) { Snippets = Snippets };
}
