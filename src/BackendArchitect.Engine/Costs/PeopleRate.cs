using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Costs;

/// <summary>What one engineer costs with everything, where the team sits.</summary>
/// <param name="Region">Word of the fact <c>team-region</c>.</param>
/// <param name="Name">As a person reads it: "Western Europe".</param>
/// <param name="Month">US dollars a month.</param>
/// <param name="Day">US dollars a day.</param>
/// <param name="Because">Why these rates: said, read from the currency of the budget, or assumed.</param>
public sealed record PeopleRate(string Region, string Name, decimal Month, decimal Day, string Because)
{
    /// <summary>Who gave the rate, where it is the team's own; null for one of our table.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <summary>The day the team gave it; null for one of our table.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Taken { get; init; }
}
