namespace BackendArchitect.Conversation.Commands;

/// <summary>What of a design can be asked for.</summary>
public static class DesignParts
{
    public const string Options = "options";
    public const string Flips = "flips";
    public const string Api = "api";
    public const string Schema = "schema";
    public const string Costs = "costs";
    public const string Roadmap = "roadmap";
    public const string Risks = "risks";
    public const string Security = "security";
    public const string Warnings = "warnings";
    public const string Assumptions = "assumptions";
    public const string Numbers = "numbers";
    public const string Technologies = "technologies";
    public const string Gate = "gate";
    public const string Operations = "operations";
    public const string Picture = "picture";
    public const string Files = "files";
    public const string Summary = "summary";
    public const string Boundaries = "boundaries";
    public const string Migration = "migration";
    public const string Patterns = "patterns";
    public const string Alternatives = "alternatives";
    public const string Nothing = "nothing";
    public const string Buy = "buy";
    public const string Wait = "wait";
    public const string Scaling = "scaling";

    public static readonly IReadOnlyList<string> All =
    [
        Options, Flips, Api, Schema, Costs, Roadmap, Risks, Security, Warnings,
        Assumptions, Numbers, Technologies, Gate, Operations, Picture, Files, Summary, Boundaries, Migration, Patterns, Alternatives, Nothing, Buy, Wait, Scaling,
    ];
}
