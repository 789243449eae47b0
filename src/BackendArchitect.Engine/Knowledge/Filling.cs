namespace BackendArchitect.Engine.Knowledge;

/// <param name="Role">Role name as decisions use it, for example <c>relational-store</c>.</param>
/// <param name="Fit">0 to 10; the higher one wins where cloud and skills leave a choice.</param>
/// <param name="When">Condition over facts, load figures and choices under which it can fill the role; null when always.</param>
public sealed record Filling(string Role, int Fit, string? When = null);
