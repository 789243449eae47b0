namespace BackendArchitect.Engine.Reviews;

/// <summary>Something the material does not show: neither there nor missing.</summary>
/// <param name="Id">Id of the checklist item or rule: <c>backup-policy</c>.</param>
/// <param name="Says">"Whether backups are restored in drills cannot be determined."</param>
/// <param name="WouldDecide">What to show so that it can.</param>
public sealed record OpenPoint(string Id, string Says, string WouldDecide);
