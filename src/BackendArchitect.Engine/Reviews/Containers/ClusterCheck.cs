using BackendArchitect.Engine.Reviews.Code.Checks;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>Other objects of a cluster: K11 and K18 its doors, K14 versions of the API that are gone, K02 secrets in a ConfigMap, K31 rights over everything.</summary>
internal static class ClusterCheck
{
    /// <summary>What Kubernetes no longer serves: API version, kind (empty for all), the release it went in, what to write.</summary>
    private static readonly (string Version, string Kind, string Gone, string Now)[] Removed =
    [
        ("extensions/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1"), ("extensions/v1beta1", "", "1.16", "apps/v1"), ("apps/v1beta1", "", "1.16", "apps/v1"), ("apps/v1beta2", "", "1.16", "apps/v1"),
        ("networking.k8s.io/v1beta1", "", "1.22", "networking.k8s.io/v1"), ("batch/v1beta1", "CronJob", "1.25", "batch/v1"), ("policy/v1beta1", "PodDisruptionBudget", "1.25", "policy/v1"), ("policy/v1beta1", "PodSecurityPolicy", "1.25", "Pod Security Admission"),
        ("autoscaling/v2beta1", "", "1.25", "autoscaling/v2"), ("autoscaling/v2beta2", "", "1.26", "autoscaling/v2"), ("rbac.authorization.k8s.io/v1beta1", "", "1.22", "rbac.authorization.k8s.io/v1"), ("apiextensions.k8s.io/v1beta1", "", "1.22", "apiextensions.k8s.io/v1"),
        ("admissionregistration.k8s.io/v1beta1", "", "1.22", "admissionregistration.k8s.io/v1"), ("storage.k8s.io/v1beta1", "", "1.22", "storage.k8s.io/v1"), ("certificates.k8s.io/v1beta1", "", "1.22", "certificates.k8s.io/v1"), ("coordination.k8s.io/v1beta1", "", "1.22", "coordination.k8s.io/v1"),
        ("discovery.k8s.io/v1beta1", "", "1.25", "discovery.k8s.io/v1"), ("flowcontrol.apiserver.k8s.io/v1beta1", "", "1.26", "flowcontrol.apiserver.k8s.io/v1"), ("flowcontrol.apiserver.k8s.io/v1beta2", "", "1.29", "flowcontrol.apiserver.k8s.io/v1"),
    ];

    private static readonly string[] Inside = ["postgres", "mysql", "mariadb", "mongo", "redis", "kafka", "rabbitmq", "elasticsearch", "internal", "db", "database", "admin"];

    public static IEnumerable<Remark> Of(Workload found) => [.. Version(found), .. Service(found), .. Ingress(found), .. Config(found), .. Roles(found)];

    private static IEnumerable<Remark> Version(Workload found)
    {
        var version = found.Node["apiVersion"]!;
        var removed = Removed.FirstOrDefault(known => known.Version == version.Text && (known.Kind.Length == 0 || known.Kind == found.Kind));
        return removed.Version is null ? [] : [found.Remark("K14", version, ("version", removed.Version), ("kind", found.Kind), ("gone", removed.Gone), ("now", removed.Now))];
    }

    private static IEnumerable<Remark> Service(Workload found)
    {
        if (found.Kind == "Service" && found.Node["spec"]?["type"] is { Text: "NodePort" or "LoadBalancer" } type && found.Name.ToLowerInvariant().Split('-', '_', '.').Any(Inside.Contains)
            && !(found.Node["metadata"]?["annotations"]?.Entries ?? []).Any(note => note.Name.Contains("internal", StringComparison.OrdinalIgnoreCase) || note.Value.Text?.Contains("internal", StringComparison.OrdinalIgnoreCase) == true))
        {
            yield return found.Remark("K11", type, ("type", type.Text!));
        }
    }

    private static IEnumerable<Remark> Ingress(Workload found)
    {
        if (found.Kind == "Ingress" && found.Node["spec"] is { } spec && spec["tls"] is null
            && !(found.Node["metadata"]?["annotations"]?.Entries ?? []).Any(note => note.Name.Contains("ssl", StringComparison.OrdinalIgnoreCase) || note.Name.Contains("certificate", StringComparison.OrdinalIgnoreCase) || note.Name.Contains("cert", StringComparison.OrdinalIgnoreCase) || note.Name.Contains("tls", StringComparison.OrdinalIgnoreCase)))
        {
            yield return found.Remark("K18", found.NameNode);
        }
    }

    private static IEnumerable<Remark> Config(Workload found)
    {
        foreach (var entry in found.Kind == "ConfigMap" ? found.Node["data"]?.Entries ?? [] : [])
        {
            var holds = entry.Value.Text is { Length: > 0 } text && !text.Contains('\n', StringComparison.Ordinal)
                ? SecretText.Issued(text) ?? (entry.Name.EndsWith("PASSWORD", StringComparison.OrdinalIgnoreCase) && !ContainerCheck.IsFilledIn(text) && text.Length >= 6 && !text.StartsWith('/') ? "a secret" : null)
                : null;
            if (holds is not null)
            {
                var remark = found.Remark("K02", entry.Value, ("container", found.Name), ("name", entry.Name), ("what", holds));
                yield return remark with { Evidence = SecretMask.Without(remark.Evidence, entry.Value.Text!) };
            }
        }
    }

    private static IEnumerable<Remark> Roles(Workload found)
    {
        foreach (var rule in found.Kind is "Role" or "ClusterRole" ? found.Node["rules"]?.All ?? [] : [])
        {
            if (rule["verbs"] is { } verbs && Any(verbs) && rule["resources"] is { } resources && Any(resources) && rule["apiGroups"] is { } groups && Any(groups))
            {
                yield return found.Remark("K31", verbs);
            }
        }
    }

    private static bool Any(Trees.DataNode list) => list.All.Any(item => item.Text == "*");
}
