namespace BackendArchitect.Engine.Knowledge;

/// <param name="Critical">Whether the business stops when it fails.</param>
public sealed record FlowTemplate(string Id, string Name, bool Critical, IReadOnlyList<FlowStepTemplate> Steps);
