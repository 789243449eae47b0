namespace BackendArchitect.Engine.Blueprints;

/// <summary>The recommendation, short.</summary>
/// <param name="Headline">The stack in one line: "Modular monolith on Fargate, PostgreSQL with one replica, Redis, SQS, CloudFront".</param>
/// <param name="Reasons">Three, strongest first.</param>
public sealed record Verdict(string Headline, IReadOnlyList<string> Reasons);
