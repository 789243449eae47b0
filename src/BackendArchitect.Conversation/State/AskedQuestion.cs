namespace BackendArchitect.Conversation.State;

/// <summary>A question that is on the table.</summary>
/// <param name="Fact">The fact an answer settles.</param>
public sealed record AskedQuestion(string Id, string Fact);
