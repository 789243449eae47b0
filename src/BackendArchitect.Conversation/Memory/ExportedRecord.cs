namespace BackendArchitect.Conversation.Memory;

/// <summary>How a decision's file looked when it was last handed out, so that the next patch can change it.</summary>
/// <param name="At">The record as it was then gives the file again.</param>
/// <param name="Hash">SHA-256 of the file, hex: where it comes out otherwise, there is nothing to build on.</param>
public sealed record ExportedRecord(DateTimeOffset At, string Hash);
