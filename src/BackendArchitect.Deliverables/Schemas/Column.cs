using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <param name="Check">Condition the value must meet, or null.</param>
/// <param name="Default">SQL expression, or null.</param>
/// <param name="Field">The field of the model it keeps; null for the tenant key that the schema adds.</param>
public sealed record Column(string Name, string Type, bool Optional, string? Check, string? Default, Field? Field);
