namespace BackendArchitect.Engine.Blueprints;

/// <param name="Likelihood">1 rare to 5 almost certain.</param>
/// <param name="Impact">1 slight to 5 the business stops.</param>
/// <param name="Owner">The role that watches it.</param>
/// <param name="Trigger">What would show that it is happening.</param>
public sealed record Risk(string Id, string Title, int Likelihood, int Impact, string Mitigation, string Owner, string Trigger)
{
    public int Score => Likelihood * Impact;
}
