using System.Collections.Immutable;

namespace BackendArchitect.Host.Outbound;

/// <param name="Place">Limits of one channel, group or chat.</param>
/// <param name="Workspace">Limits of a whole workspace or tenant.</param>
/// <param name="Unasked">What of the workspace's is for words nobody waits for.</param>
internal sealed record PlatformPace(ImmutableArray<Rate> Place, ImmutableArray<Rate> Workspace, ImmutableArray<Rate> Unasked);
