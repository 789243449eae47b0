using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>Around a pod: K07 one instance, K15 two who count instances, K19 how a release goes, K30 nobody keeps some running.</summary>
internal static class WorkloadCheck
{
    /// <param name="all">What was handed in together: a budget or an autoscaler may stand in another file.</param>
    public static IEnumerable<Remark> Of(Workload workload, Workload[] all)
    {
        if (workload.Kind is not ("Deployment" or "StatefulSet" or "ReplicaSet") || workload.Containers.Count == 0)
        {
            return [];
        }

        var scaler = all.FirstOrDefault(other => other.Kind is "HorizontalPodAutoscaler" or "ScaledObject" && Targets(other, workload));
        return
        [
            .. Alone(workload, scaler),
            .. Counted(workload, scaler),
            .. Released(workload),
            .. Budget(workload, all),
        ];
    }

    private static bool Targets(Workload scaler, Workload workload) =>
        scaler.Node["spec"]?["scaleTargetRef"] is { } target && target["name"]?.Text == workload.Name && (target["kind"]?.Text ?? "Deployment") == workload.Kind;

    private static IEnumerable<Remark> Alone(Workload workload, Workload? scaler)
    {
        var replicas = workload.Node["spec"]?["replicas"];
        var count = replicas is null ? 1 : replicas.Number;
        // What keeps data is made safe by its own means; a second pod of it would be a second database.
        if (workload.Serves && scaler is null && count == 1 && !workload.Containers.Any(container => container.IsStore))
        {
            yield return workload.Remark("K07", replicas ?? workload.NameNode, ("how", replicas is null ? "says no number, which is one" : "is one instance"));
        }
        else if (scaler?.Node["spec"]?["minReplicas"] is { Number: 1 } least && workload.Serves)
        {
            yield return scaler.Remark("K07", least, ("how", "may shrink to one instance"));
        }
    }

    private static IEnumerable<Remark> Counted(Workload workload, Workload? scaler)
    {
        if (scaler is not null && workload.Node["spec"]?["replicas"] is { Number: not null } fixedCount)
        {
            yield return workload.Remark("K15", fixedCount, ("what", "sets replicas, and an autoscaler sets them too")) with { Also = [scaler.NameNode.At(scaler.File.Path)] };
        }
        else if (scaler is not null && workload.Containers.Any(container => container.Node["resources"]?["requests"]?["cpu"] is null && container.Node["resources"]?["limits"]?["cpu"] is null && container.Node["resources"] is not DataNode.Scalar) && ByCpu(scaler))
        {
            yield return workload.Remark("K15", workload.NameNode, ("what", "is scaled by its share of cpu, and asks for none")) with { Also = [scaler.NameNode.At(scaler.File.Path)] };
        }
    }

    private static bool ByCpu(Workload scaler) =>
        scaler.Node["spec"]?["targetCPUUtilizationPercentage"] is not null || (scaler.Node["spec"]?["metrics"]?.All ?? []).Any(metric => metric["resource"]?["name"]?.Text == "cpu" && metric["resource"]?["target"]?["averageUtilization"] is not null);

    private static IEnumerable<Remark> Released(Workload workload)
    {
        if (workload.Kind == "Deployment" && workload.Node["spec"]?["strategy"]?["type"] is { Text: "Recreate" } type && workload.Serves && !workload.Containers.Any(container => container.IsStore) && workload.Node["spec"]?["replicas"]?.Number > 1)
        {
            yield return workload.Remark("K19", type);
        }
    }

    private static IEnumerable<Remark> Budget(Workload workload, Workload[] all)
    {
        // Where others of the same files have one, this one forgot it.
        var budgets = all.Where(other => other.Kind == "PodDisruptionBudget").ToArray();
        if (budgets.Length > 0 && workload.Serves && workload.Node["spec"]?["replicas"]?.Number > 1 && !budgets.Any(budget => Selects(budget, workload)))
        {
            yield return workload.Remark("K30", workload.NameNode, ("others", budgets[0].Name));
        }
    }

    private static bool Selects(Workload budget, Workload workload)
    {
        var labels = workload.Node["spec"]?["template"]?["metadata"]?["labels"];
        return (budget.Node["spec"]?["selector"]?["matchLabels"]?.Entries ?? []).All(label => labels?[label.Name]?.Text == label.Value.Text);
    }
}
