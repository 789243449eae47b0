using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Rights;

/// <summary>How long data is kept, and who may speak for a whole workspace; as the settings say.</summary>
/// <param name="Days">How long a conversation nobody speaks in is kept. Unit: days.</param>
/// <param name="LogbookDays">How long the decisions of a place are kept after they were last used. Unit: days.</param>
/// <param name="DeadLetterDays">How long is kept what was given up. Unit: days.</param>
public sealed record DataRules(int Days, int LogbookDays, int DeadLetterDays)
{
    public static readonly DataRules Shipped = new(365, 3650, 30);

    /// <summary>Workspaces with a time of their own. Unit: days.</summary>
    public ImmutableDictionary<string, int> ByWorkspace { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Ids of the people who may export or forget a whole workspace; empty: nobody.</summary>
    public ImmutableHashSet<string> Admins { get; init; } = [];

    /// <summary>How long conversations of this workspace are kept. Unit: days.</summary>
    public int DaysOf(string workspace) => ByWorkspace.GetValueOrDefault(workspace, Days);
}
