namespace BackendArchitect.Engine.Briefs;

/// <summary>Takes a brief back out of the design made from it, so that the design can be made again.</summary>
public static class Replay
{
    private static readonly string[] Completed = ["domains/", "questions/", "engine", Following.WhatWasSaid];

    /// <param name="facts">The facts of a design, with what was filled in.</param>
    /// <returns>What was known before anything was filled in: its hash is the one in the stamp.</returns>
    public static Ledger BriefOf(IEnumerable<Fact> facts) => Ledger.Empty.With(facts.Where(fact => fact.Kind == FactKind.Stated || !IsCompleted(fact)));

    private static bool IsCompleted(Fact fact) => Completed.Any(prefix => fact.Source.Message.StartsWith(prefix, StringComparison.Ordinal));
}
