namespace BackendArchitect.Deliverables.Records;

/// <summary>What people have done with a decision.</summary>
/// <param name="Status">proposed, accepted, rejected, deprecated, or "superseded by ADR-0012".</param>
/// <param name="Deciders">Who took it; empty while it is proposed.</param>
/// <param name="Dissent">What was held against it, with by whom and what would reopen it.</param>
/// <param name="Links">Where it was talked about.</param>
public sealed record RecordState(string Status, DateOnly Date, IReadOnlyList<string> Deciders, IReadOnlyList<string> Dissent, IReadOnlyList<string> Links)
{
    /// <summary>A recommendation nobody has decided on yet.</summary>
    public static RecordState Proposed(DateOnly date) => new("proposed", date, [], [], []);
}
