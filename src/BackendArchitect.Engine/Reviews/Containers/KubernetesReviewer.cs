using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>Reads Kubernetes manifests, also as Helm and Kustomize print them; templates as far as they can be read unrendered.</summary>
public sealed class KubernetesReviewer : Reviewer
{
    public override string Format => "kubernetes";

    public override bool Reads(ReviewFile file) => Manifests.Reads(file);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var own = Manifests.Of(file).Objects.Select(node => new Workload(file, node)).ToArray();
        var all = scope.Files.Where(Manifests.Reads).SelectMany(other => Manifests.Of(other).Objects.Select(node => new Workload(other, node))).ToArray();
        return
        [
            .. own.SelectMany(workload => workload.Containers.SelectMany(container => ContainerCheck.Of(container, scope, isLocal: false))),
            .. own.SelectMany(workload => PodCheck.Of(workload)),
            .. own.SelectMany(workload => WorkloadCheck.Of(workload, all)),
            .. own.SelectMany(ClusterCheck.Of),
        ];
    }

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        var all = scope.Files.Where(Manifests.Reads).SelectMany(other => Manifests.Of(other).Objects).ToArray();
        if (all.Any(node => Manifests.Pod(node) is not null) && !all.Any(node => node["kind"]?.Text is "NetworkPolicy" or "CiliumNetworkPolicy" or "AuthorizationPolicy"))
        {
            yield return new OpenPoint("network-policy", "Whether pods of the namespace can be reached from any other pod cannot be told from these files.", "The NetworkPolicy of the namespace, one that denies what is not named.");
        }
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file)
    {
        var manifests = Manifests.Of(file);
        if (manifests.Problem is var (line, why))
        {
            yield return new UnreadFile(file.At(line), manifests.IsTemplate ? "This template cannot be read as it is. Render it first: helm template . > rendered.yaml" : $"{why} What stands before it was reviewed.");
        }
    }
}
