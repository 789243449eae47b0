using BackendArchitect.Conversation.Commands;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Finds the part of a design people mean by a word: "the bill", "ddl", "all files".</summary>
public static class PartNames
{
    private static readonly (string Word, string Part)[] Table =
    [
        ("migration", DesignParts.Migration), ("strangler", DesignParts.Migration), ("boundar", DesignParts.Boundaries), ("modules", DesignParts.Boundaries), ("services", DesignParts.Boundaries),
        ("quality gate", DesignParts.Gate), ("quality check", DesignParts.Gate), ("vulnerabilit", DesignParts.Gate), ("deprecat", DesignParts.Gate),
        ("nothing", DesignParts.Nothing), ("buy", DesignParts.Buy), ("postpon", DesignParts.Wait), ("wait", DesignParts.Wait), ("alternative", DesignParts.Alternatives),
        ("pattern", DesignParts.Patterns), ("scaling", DesignParts.Scaling), ("break point", DesignParts.Scaling), ("bottleneck", DesignParts.Scaling),
        ("be known", DesignParts.Assumptions), ("unknown", DesignParts.Assumptions), ("personal data", DesignParts.Security), ("card data", DesignParts.Security), ("health data", DesignParts.Security), ("customer data", DesignParts.Security),
        ("option", DesignParts.Options), ("score", DesignParts.Options), ("trade", DesignParts.Options),
        ("what would change", DesignParts.Flips), ("flip", DesignParts.Flips),
        ("api", DesignParts.Api), ("endpoint", DesignParts.Api), ("graphql", DesignParts.Api), ("proto", DesignParts.Api),
        ("schema", DesignParts.Schema), ("ddl", DesignParts.Schema), ("data model", DesignParts.Schema), ("database", DesignParts.Schema), ("tables", DesignParts.Schema),
        ("cost", DesignParts.Costs), ("bill", DesignParts.Costs), ("price", DesignParts.Costs),
        ("roadmap", DesignParts.Roadmap), ("plan", DesignParts.Roadmap), ("phases", DesignParts.Roadmap), ("timeline", DesignParts.Roadmap),
        ("risk", DesignParts.Risks), ("security", DesignParts.Security), ("threat", DesignParts.Security),
        ("warning", DesignParts.Warnings), ("red flag", DesignParts.Warnings), ("finding", DesignParts.Warnings),
        ("assum", DesignParts.Assumptions), ("number", DesignParts.Numbers), ("capacity", DesignParts.Numbers), ("figures", DesignParts.Numbers), ("sizing", DesignParts.Numbers),
        ("technolog", DesignParts.Technologies), ("stack", DesignParts.Technologies), ("versions", DesignParts.Technologies),
        ("pipeline", DesignParts.Operations), ("operations", DesignParts.Operations), ("alert", DesignParts.Operations), ("load test", DesignParts.Operations), ("terraform", DesignParts.Operations),
        ("picture", DesignParts.Picture), ("diagram", DesignParts.Picture), ("drawing", DesignParts.Picture), ("c4", DesignParts.Picture),
        ("file", DesignParts.Files), ("zip", DesignParts.Files), ("bundle", DesignParts.Files), ("report", DesignParts.Files), ("everything", DesignParts.Files),
        ("design", DesignParts.Summary), ("summary", DesignParts.Summary), ("architecture", DesignParts.Summary),
    ];

    /// <summary>One of <see cref="DesignParts"/>, or null when the words name none.</summary>
    public static string? Find(string words)
    {
        var plain = words.Trim().ToLowerInvariant();
        return Table.Where(entry => plain.Contains(entry.Word, StringComparison.Ordinal)).Select(entry => entry.Part).FirstOrDefault();
    }
}
