using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Benchmarks.Bundles;

/// <summary>One design of the matrix.</summary>
/// <param name="Name">Brief, style and store: <c>clinic.serverless.relational</c>.</param>
internal sealed record Cell(string Name, Blueprint Design);
