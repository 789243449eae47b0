using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Two designs laid side by side; only what differs is left.</summary>
public static class ChangedLines
{
    private static readonly ImmutableArray<string> Figures =
        ["peak_rps", "peak_writes_per_second", "app_instances", "db_replicas", "availability_target", "availability_expected", "latency_target_ms"];

    /// <returns>Rows of what, before, after.</returns>
    public static ImmutableArray<ImmutableArray<string>> Between(Scene scene, Blueprint before, Blueprint after)
    {
        var words = scene.Words.Design;
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. Decisions(scene, before, after),
            [words.CostRow(), Cost(scene, before), Cost(scene, after)],
            .. Figures.Select(id => Figure(scene, id, before, after)),
            [words.HoldsRow(), Holds(scene, before), Holds(scene, after)],
            [words.OperationsRow(), Operations(before), Operations(after)],
        ];
        return [.. rows.Where(row => row[1] != row[2])];
    }

    private static IEnumerable<ImmutableArray<string>> Decisions(Scene scene, Blueprint before, Blueprint after)
    {
        var ids = before.Decisions.Concat(after.Decisions).Select(decision => decision.Id).Distinct();
        return ids.Select(id => (ImmutableArray<string>)
        [
            (after.Decision(id) ?? before.Decision(id))!.Title,
            Choice(scene, before, id),
            Choice(scene, after, id),
        ]);
    }

    private static string Choice(Scene scene, Blueprint design, string id) => design.Decision(id) switch
    {
        null => scene.Words.Design.NotNeeded(),
        { Technology: { } technology } decision => $"{decision.Winner.Name} ({technology.Name})",
        var decision => decision.Winner.Name,
    };

    private static string Cost(Scene scene, Blueprint design) =>
        scene.Words.Design.CostRange(Amounts.Dollars(design.Costs.Low, design.Costs.High));

    private static ImmutableArray<string> Figure(Scene scene, string id, Blueprint before, Blueprint after)
    {
        var old = before.Figures.FirstOrDefault(figure => figure.Id == id);
        var now = after.Figures.FirstOrDefault(figure => figure.Id == id);
        var none = scene.Words.Design.None();
        return
        [
            (now ?? old)?.Name ?? id,
            old is null ? none : PartReply.Value(old),
            now is null ? none : PartReply.Value(now),
        ];
    }

    private static string Holds(Scene scene, Blueprint design) => design.BreakPoints.Count == 0
        ? scene.Words.Design.None()
        : scene.Words.Design.HoldsTo(Amounts.Multiple(design.BreakPoints[0].Multiple), design.BreakPoints[0].Resource);

    private static string Operations(Blueprint design) => Amounts.Rounded(design.Costs.OperationsDays, "engineer-days/month");
}
