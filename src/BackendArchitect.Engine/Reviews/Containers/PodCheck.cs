using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>Inside a pod: K05 resources, K06 probes, K09 rights of the host, K10 rights of its own, K08 stores on a disk that goes.</summary>
internal static class PodCheck
{
    private static readonly (string Key, string What)[] HostKeys = [("hostNetwork", "shares the host's network"), ("hostPID", "sees the host's processes"), ("hostIPC", "shares the host's memory")];

    public static IEnumerable<Remark> Of(Workload workload) => workload.Pod is not { } pod ? [] :
    [
        .. workload.Containers.SelectMany(container => Resources(workload, container)),
        .. workload.Containers.SelectMany(container => Probes(workload, container)),
        .. Host(workload, pod),
        .. workload.Containers.SelectMany(container => Own(workload, pod, container)),
        .. Disk(workload, pod),
        .. Token(workload, pod),
    ];

    private static IEnumerable<Remark> Resources(Workload workload, Container container)
    {
        var resources = container.Node["resources"];
        if (resources is DataNode.Scalar { IsNull: false })
        {
            yield break; // filled in by a template
        }

        string[] missing = [.. resources?["requests"]?["memory"] is null && resources?["limits"]?["memory"] is null ? ["memory"] : (string[])[], .. resources?["requests"]?["cpu"] is null && resources?["limits"]?["cpu"] is null ? ["cpu"] : (string[])[]];
        if (missing.Length > 0)
        {
            yield return container.Remark("K05", resources ?? container.At, ("what", missing.Length == 2 ? "neither memory nor cpu" : $"no {missing[0]}"));
        }
        else if (resources?["limits"]?["memory"] is null)
        {
            yield return container.Remark("K27", resources!);
        }
    }

    private static IEnumerable<Remark> Probes(Workload workload, Container container)
    {
        var (ready, live) = (container.Node["readinessProbe"], container.Node["livenessProbe"]);
        if (workload.Kind is "Job" or "CronJob" or "Pod" || (container.Node["ports"]?.All.Count ?? 0) == 0)
        {
            yield break;
        }

        if (ready is null)
        {
            yield return container.Remark("K06", container.At, ("what", live is null ? "neither readiness nor liveness" : "no readiness"));
        }
        else if (live is not null && Same(ready, live) && Delay(live) <= Delay(ready) && ready["tcpSocket"] is null && ready["exec"] is null)
        {
            yield return container.Remark("K28", live);
        }
    }

    private static bool Same(DataNode ready, DataNode live) => Plain(ready) == Plain(live);

    private static string Plain(DataNode node) => node switch
    {
        DataNode.Map map => string.Join(';', map.Merged.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}:{Plain(entry.Value)}").Take(50)),
        DataNode.Items items => string.Join(',', items.Values.Take(50).Select(Plain)),
        _ => node.Text ?? "",
    };

    private static double Delay(DataNode probe) => (probe["failureThreshold"]?.Number ?? 3) * (probe["periodSeconds"]?.Number ?? 10);

    private static IEnumerable<Remark> Host(Workload workload, DataNode pod)
    {
        foreach (var (key, what) in HostKeys)
        {
            if (pod[key] is { IsTrue: true } shared && workload.Kind != "DaemonSet")
            {
                yield return workload.Remark("K09", shared, ("container", workload.Name), ("what", what));
            }
        }

        foreach (var container in workload.Containers)
        {
            if (container.Node["securityContext"]?["privileged"] is { IsTrue: true } privileged)
            {
                yield return container.Remark("K09", privileged, ("what", "is privileged"));
            }
        }

        foreach (var path in (pod["volumes"]?.All ?? []).Select(volume => volume["hostPath"]?["path"]).OfType<DataNode>())
        {
            if (path.Text is "/" or "/etc" or "/root" or "/var/lib/kubelet" || path.Text?.EndsWith("docker.sock", StringComparison.Ordinal) == true || workload.Kind != "DaemonSet")
            {
                yield return workload.Remark("K09", path, ("container", workload.Name), ("what", $"mounts {path.Text} of the host"));
            }
        }
    }

    private static IEnumerable<Remark> Own(Workload workload, DataNode pod, Container container)
    {
        var (own, shared) = (container.Node["securityContext"], pod["securityContext"]);
        if (own is DataNode.Scalar { IsNull: false } || shared is DataNode.Scalar { IsNull: false } || own?["privileged"]?.IsTrue == true)
        {
            yield break;
        }

        string[] missing =
        [
            .. (own?["runAsNonRoot"] ?? shared?["runAsNonRoot"])?.IsTrue == true || (own?["runAsUser"] ?? shared?["runAsUser"])?.Number > 0 ? (string[])[] : ["runAsNonRoot: true"],
            .. own?["allowPrivilegeEscalation"]?.IsFalse == true ? (string[])[] : ["allowPrivilegeEscalation: false"],
            .. own?["capabilities"]?["drop"]?.All.Any(drop => drop.Text?.ToUpperInvariant() == "ALL") == true ? (string[])[] : ["capabilities: { drop: [ALL] }"],
            .. own?["readOnlyRootFilesystem"]?.IsTrue == true || container.IsStore ? (string[])[] : ["readOnlyRootFilesystem: true"],
        ];
        // One of four is a choice; three are nobody having thought of it.
        if (missing.Length >= 2 || missing is ["runAsNonRoot: true"])
        {
            yield return container.Remark("K10", own ?? container.At, ("missing", string.Join(", ", missing)));
        }
    }

    private static IEnumerable<Remark> Disk(Workload workload, DataNode pod)
    {
        foreach (var container in workload.Containers.Where(container => container.IsStore && !container.IsCache && container.Image is not null))
        {
            var mounts = (container.Node["volumeMounts"]?.All ?? []).Select(mount => mount["name"]?.Text).ToHashSet();
            var volumes = (pod["volumes"]?.All ?? []).Where(volume => mounts.Contains(volume["name"]?.Text)).ToArray();
            var claims = volumes.Any(volume => volume["persistentVolumeClaim"] is not null || volume["ephemeral"] is not null || volume["csi"] is not null || volume["nfs"] is not null || volume["hostPath"] is not null) || workload.Node["spec"]?["volumeClaimTemplates"] is not null;
            if (!claims)
            {
                yield return container.Remark("K08", container.Image!, ("where", Array.Exists(volumes, volume => volume["emptyDir"] is not null) ? "lies on an emptyDir" : "has no volume"));
            }
            else if (workload.Kind == "Deployment" && workload.Node["spec"]?["strategy"]?["type"]?.Text != "Recreate")
            {
                yield return container.Remark("K29", container.Image!);
            }
        }
    }

    private static IEnumerable<Remark> Token(Workload workload, DataNode pod) =>
        pod["serviceAccountName"] is null && pod["serviceAccount"] is null && pod["automountServiceAccountToken"]?.IsFalse != true && workload.Containers.Count > 0
            ? [workload.Remark("K13", workload.NameNode)]
            : [];
}
