using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Digests;

/// <summary>One thing worth saying in a digest.</summary>
/// <param name="Key">Stable, and another exactly when there is something new to say; its last part is the stage: <c>support-end:postgresql:14:2026-11-12:90-days</c>.</param>
/// <param name="Weight">Orders the items, the highest first.</param>
/// <param name="Text">One plain sentence; **bold** names what it is about.</param>
/// <param name="Evidence">Where it comes from, with a date: the table and its date, who said it and when, or the formula.</param>
/// <param name="Actions">What somebody can do about it at once: one or two buttons.</param>
public sealed record DigestItem(string Key, DigestTopic Topic, double Weight, string Text, string Evidence, ImmutableArray<Button> Actions);
