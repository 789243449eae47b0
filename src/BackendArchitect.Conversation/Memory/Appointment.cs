namespace BackendArchitect.Conversation.Memory;

/// <summary>Something a place wants to be woken for, once. When its time comes the store turns it into a message of kind <see cref="Messages.InboundKind.Due"/>; one that was missed comes as soon as it can.</summary>
/// <param name="Name">One of each name in a place: <c>digest</c>.</param>
/// <param name="At">When, in UTC; the store compares it with its own clock.</param>
/// <param name="Command">What the message then says: one line of the command language.</param>
public sealed record Appointment(string Name, DateTimeOffset At, string Command);
