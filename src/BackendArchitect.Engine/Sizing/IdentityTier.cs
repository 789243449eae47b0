namespace BackendArchitect.Engine.Sizing;

/// <summary>Nodes of an identity server that the team runs itself.</summary>
internal static class IdentityTier
{
    /// <summary>
    /// People one node of 2 vCPU serves: ten renewals of a session on each of their days stay under 200 a second at the peak.
    /// </summary>
    private const double PeoplePerNode = 2_000_000;

    private const double Pair = 2;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        if (!stack.Chose("authentication", "self-hosted-identity"))
        {
            figures.Computed("identity_nodes", 0, "no identity server of our own");
            return;
        }

        if (figures.Parents("people_signed_in_month").Count == 0)
        {
            figures.Computed("identity_nodes", Pair, "a pair, so that a restart signs nobody out");
            return;
        }

        figures.Computed(
            "identity_nodes",
            Math.Max(Pair, Math.Ceiling(figures["people_signed_in_month"] / PeoplePerNode) + 1),
            FormattableString.Invariant($"ceil(people_signed_in_month ÷ {PeoplePerNode:#,0} a node) + 1, at least a pair"),
            "people_signed_in_month");
    }
}
