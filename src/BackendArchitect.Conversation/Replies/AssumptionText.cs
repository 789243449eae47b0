using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What a design takes for granted, as people write it.</summary>
public static class AssumptionText
{
    /// <summary>Facts that stay open while the design aims at a figure of its own.</summary>
    private static readonly (string Fact, string Figure)[] Targets =
    [
        (FactIds.LatencyP95, "latency_target_ms"), (FactIds.RecoveryTime, "rto_target_min"), (FactIds.RecoveryPoint, "rpo_target_min"),
        (FactIds.Availability, "availability_target"),
    ];

    public static string Value(Scene scene, Blueprint design, Assumption assumption) =>
        Value(scene, design, assumption.Fact)
        ?? (FactCatalogue.Find(assumption.Fact).Type == FactType.Number ? assumption.Value : scene.Words.Parts.NoneNamed());

    /// <summary>The value a design counts with, or null when it counts with none.</summary>
    public static string? Value(Scene scene, Blueprint design, string id)
    {
        if (design.Facts.FirstOrDefault(fact => fact.Id == id) is { } fact)
        {
            return scene.Facts.Value(fact);
        }

        var target = Targets.Where(target => target.Fact == id).Select(target => target.Figure).FirstOrDefault();
        return design.Figures.FirstOrDefault(figure => figure.Id == target) is { } figure ? PartReply.Value(figure) : null;
    }

    /// <summary>In a breath: "availability 99.9 %", "a steady load".</summary>
    public static string Line(Scene scene, Blueprint design, Assumption assumption) =>
        design.Facts.Any(fact => fact.Id == assumption.Fact)
            ? scene.Facts.Line(assumption.Fact, Value(scene, design, assumption))
            : $"{FactText.InSentence(assumption.Name)} {Value(scene, design, assumption)}";

    /// <summary>With its reason.</summary>
    public static string Full(Scene scene, Blueprint design, Assumption assumption) =>
        scene.Words.Parts.Assumption(assumption.Name, Value(scene, design, assumption), Because(scene, design, assumption));

    /// <summary>A doubtful word of somebody is a better reason than our default.</summary>
    private static string Because(Scene scene, Blueprint design, Assumption assumption) =>
        design.Facts.FirstOrDefault(fact => fact.Id == assumption.Fact && fact.Kind == FactKind.Stated) is { } said
            ? scene.Words.Parts.ReadFrom(PlainText.Of(said.Words, 60))
            : assumption.Because;
}
