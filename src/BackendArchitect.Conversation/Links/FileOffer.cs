using System.Collections.Immutable;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Links;

/// <summary>Files to be put into a linked repository on a branch of their own, as a pull or merge request: carried out by whoever runs the turn.</summary>
/// <param name="Branch">Follows from the files: the same offer made twice is one.</param>
/// <param name="Files">With their paths in the repository.</param>
/// <param name="Reply">Id of the reply that says what became of it.</param>
public sealed record FileOffer(LinkedRepository Repository, string Branch, string Title, string Body, ImmutableArray<Paper.Sheet> Files, string Reply);
