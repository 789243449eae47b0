using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>What to do when a region is gone, for the tier that was chosen, with the times that are promised.</summary>
public static class DisasterRecoveryPage
{
    public static string Write(Blueprint blueprint)
    {
        var targets = Targets.Of(blueprint);
        var page = new MarkdownPage()
            .Heading(1, "Disaster recovery")
            .Table(
                ["Promise", "Value>", "Unit"],
                [
                    .. targets.Recovery is { } recovery ? [["Works again after (RTO)", Words.Number(recovery), "minutes"]] : Array.Empty<string[]>(),
                    .. targets.Loss is { } loss ? [["Data that may be lost (RPO)", Words.Number(loss), "minutes"]] : Array.Empty<string[]>(),
                ]);
        if (blueprint.Decision("disaster-recovery") is { } decision)
        {
            page.Paragraph($"Chosen: **{Text(decision.Winner.Name)}**. {Words.Sentence(decision.Winner.Summary)}");
        }

        page.Heading(2, "What must come back")
            .Table(
                ["Part", "Runs on", "Holds"],
                blueprint.Parts.Where(part => part.Kind is PartKind.Store or PartKind.Files or PartKind.Queue or PartKind.Search).Select(part => new[] { Text(part.Name), Text(part.Label), Text(part.Does) }))
            .Heading(2, "Steps")
            .Numbered(Steps(blueprint.Choice("disaster-recovery")))
            .Heading(2, "Drill")
            .Numbered(Drill(targets));
        return page.ToString();
    }

    private static IEnumerable<string> Steps(string? tier) =>
    [
        "Name one person who leads and one who writes down times. Say so on the status page.",
        "Decide by the clock: when the region does not answer for a quarter of the recovery time, go; do not wait for its operator.",
        .. tier switch
        {
            "active-active" => new[]
            {
                "Take the lost region out of the global routing. The others carry the load: watch that none passes 80 % of its capacity.",
                "Stop writers that depend on the lost region; note the last position each store had received from it.",
            },
            "warm-standby" =>
            [
                "Stop writes in the lost region if it still answers, so that two primaries cannot drift apart.",
                "Promote the standby store; note the last position it had received.",
                "Scale the standby applications to the size of the primary, then move the traffic.",
            ],
            "pilot-light" =>
            [
                "Stop writes in the lost region if it still answers, so that two primaries cannot drift apart.",
                "Promote the replicated store; note the last position it had received.",
                "Start applications, cache and queue in the second region from code; run the smoke test; then move the traffic.",
            ],
            _ =>
            [
                "Create network, secrets and parts in the second region from code.",
                "Restore the store to the newest point in time before the loss; note that point.",
                "Restore files from the copy in the other account. Caches and search indexes are not restored: they are filled again.",
                "Start the applications, run the smoke test, then move the traffic.",
            ],
        },
        "Compare with payment and other outside providers for the minutes that were lost, and repeat what is missing by its idempotency key.",
        "Write down what happened, with times, within two days.",
    ];

    private static IEnumerable<string> Drill(Targets targets) =>
    [
        "Every quarter restore into an empty account, from the runbook alone, with a clock.",
        targets.Recovery is { } recovery ? $"It has passed when the smoke test is green within {Words.Number(recovery)} minutes." : "It has passed when the smoke test is green within the time you promise; nobody has promised one yet.",
        targets.Loss is { } loss ? $"The newest record restored is at most {Words.Number(loss)} minutes older than the simulated loss." : "Note how old the newest restored record is: that is the loss you can promise.",
        "Backups are immutable and in another account; one that cannot be restored counts as none.",
    ];
}
