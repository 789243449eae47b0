namespace BackendArchitect.Engine.Blueprints;

/// <param name="From">Part id.</param>
/// <param name="To">Part id; the same as <paramref name="From"/> for work inside a part.</param>
/// <param name="Reply">Answers an earlier step instead of calling.</param>
public sealed record FlowStep(string From, string To, string Says, bool Async, bool Reply);
