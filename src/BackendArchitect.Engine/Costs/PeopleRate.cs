namespace BackendArchitect.Engine.Costs;

/// <summary>What one engineer costs with everything, where the team sits.</summary>
/// <param name="Region">Word of the fact <c>team-region</c>.</param>
/// <param name="Name">As a person reads it: "Western Europe".</param>
/// <param name="Month">US dollars a month.</param>
/// <param name="Day">US dollars a day.</param>
/// <param name="Because">Why these rates: said, read from the currency of the budget, or assumed.</param>
public sealed record PeopleRate(string Region, string Name, decimal Month, decimal Day, string Because);
