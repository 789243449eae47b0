namespace BackendArchitect.Engine.Blueprints;

/// <summary>Whether the work fits the people and the time there are.</summary>
/// <param name="Engineers">Who build; assumed when nobody said.</param>
/// <param name="Tracks">How many phases can run side by side.</param>
/// <param name="WorkWeeks">All planned work. Unit: engineer-weeks.</param>
/// <param name="Weeks">From the start to the end of the launch.</param>
/// <param name="AskedWeeks">Until it must be live, as the brief says; null when it does not.</param>
/// <param name="CapacityWeeks">What the engineers can do in that time. Unit: engineer-weeks; null when nobody said how long.</param>
/// <param name="Warning">What does not hold, with its numbers; null when the plan fits or nobody said how long.</param>
/// <param name="Rates">What the plan is laid out with.</param>
/// <param name="Taken">The day the rates were set down.</param>
public sealed record Schedule(
    double Engineers,
    int Tracks,
    double WorkWeeks,
    double Weeks,
    double? AskedWeeks,
    double? CapacityWeeks,
    string? Warning,
    IReadOnlyList<PlanningValue> Rates,
    DateOnly Taken);
