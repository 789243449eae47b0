using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Forms;

/// <summary>One field of a form; every field may be left empty.</summary>
/// <param name="Id">Its name in <see cref="Messages.InboundMessage.Values"/>.</param>
/// <param name="Label">At most 48 characters.</param>
/// <param name="Hint">An example of an answer; empty for none.</param>
/// <param name="Choices">Answers to choose from, their command the value sent; empty for free text.</param>
/// <param name="Lines">Whether the free text may have several lines.</param>
public sealed record Field(string Id, string Label, string Hint, ImmutableArray<Button> Choices, bool Lines = false);
