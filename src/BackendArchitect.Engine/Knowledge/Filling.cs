namespace BackendArchitect.Engine.Knowledge;

/// <param name="Role">Role name as decisions use it, for example <c>relational-store</c>.</param>
/// <param name="Fit">0 to 10; the higher one wins where cloud and skills leave a choice.</param>
public sealed record Filling(string Role, int Fit);
