namespace BackendArchitect.Host.Telemetry;

/// <summary>One change of one decision: who, when, where, from what to what.</summary>
/// <param name="At">When the message that changed it was written.</param>
/// <param name="By">Name of the person.</param>
/// <param name="ById">The platform's id of the person.</param>
/// <param name="Workspace">Slack workspace or Teams tenant; empty where there is none.</param>
/// <param name="Record">Its number in the place: <c>ADR-0001</c>.</param>
/// <param name="Decision">Id of the decision point; empty for one told in free words.</param>
/// <param name="From">Option that stood before, or <c>none</c>.</param>
/// <param name="To">Option that stands now, or <c>none</c>.</param>
/// <param name="Change">proposed, accepted, rejected, superseded, deprecated, voted on, dissented, amended (looked at again, or given a reason) or withdrawn.</param>
public sealed record AuditLine(
    DateTimeOffset At, string By, string ById, string Workspace, string Conversation, string Record, string Decision, string From, string To, string Change);
