using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Comparison;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The difference of two designs as rows of what, before, after; what a chat need not say is left to the files.</summary>
public static class ChangedLines
{
    /// <summary>Of the numbers that may differ, those that are said in a conversation.</summary>
    private static readonly ImmutableArray<string> Figures =
        ["peak_rps", "peak_writes_per_second", "app_instances", "db_replicas", "availability_target", "availability_expected", "latency_target_ms", "rto_target_min"];

    public static ImmutableArray<ImmutableArray<string>> Between(Scene scene, Blueprint before, Blueprint after)
    {
        var words = scene.Words.Design;
        var diff = DesignDiff.Between(before, after);
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. diff.Of(ChangeKind.Decision).Select(change => (ImmutableArray<string>)[change.Name, Choice(scene, before, change.Id), Choice(scene, after, change.Id)]),
            .. Costs(scene, diff, before, after),
            .. Figures.Where(id => diff.Find(ChangeKind.Target, id) is not null || diff.Find(ChangeKind.Figure, id) is not null)
                .Select(id => Figure(scene, id, before, after)),
            .. diff.Of(ChangeKind.BreakPoint).Select(_ => (ImmutableArray<string>)[words.HoldsRow(), Holds(scene, before), Holds(scene, after)]),
            .. Parts(scene, diff),
            [words.OperationsRow(), Operations(before), Operations(after)],
        ];

        // Numbers that differ only in digits nobody says are the same in a conversation.
        return [.. rows.Where(row => row[1] != row[2])];
    }

    private static IEnumerable<ImmutableArray<string>> Costs(Scene scene, DesignDiff diff, Blueprint before, Blueprint after)
    {
        if (diff.Of(ChangeKind.Cost).Any())
        {
            var words = scene.Words.Design;
            yield return [words.CostRow(), Monthly(scene, before), Monthly(scene, after)];
            yield return [words.YearsRow(), Years(before), Years(after)];
        }
    }

    private static IEnumerable<ImmutableArray<string>> Parts(Scene scene, DesignDiff diff)
    {
        var (gone, added) = (Names(diff, ChangeKind.PartRemoved), Names(diff, ChangeKind.PartAdded));
        if (gone.Length + added.Length > 0)
        {
            var none = scene.Words.Design.None();
            yield return [scene.Words.Design.PartsRow(), gone.Length > 0 ? gone : none, added.Length > 0 ? added : none];
        }
    }

    private static string Names(DesignDiff diff, ChangeKind kind) => string.Join(", ", diff.Of(kind).Select(change => change.Name));

    private static string Choice(Scene scene, Blueprint design, string id) => design.Decision(id) switch
    {
        null => scene.Words.Design.NotNeeded(),
        { Technology: { } technology } decision => $"{decision.Winner.Name} ({technology.Name})",
        var decision => decision.Winner.Name,
    };

    private static string Monthly(Scene scene, Blueprint design) =>
        scene.Words.Design.CostRange(Amounts.Money(design.Costs, design.Costs.Low, design.Costs.High));

    private static string Years(Blueprint design) => Amounts.Money(design.Costs, design.Costs.ThreeYears);

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
