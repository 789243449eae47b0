using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.State;

/// <summary>A brief a design was made from: all that is needed to make it again.</summary>
/// <param name="Id">Hash of the ledger, hex.</param>
public sealed record DesignRecord(string Id, Ledger Brief);
