using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Existing;

/// <summary>Reads Kubernetes manifests of all files together: workloads, then what names them.</summary>
internal sealed class KubernetesSource(SystemSketch sketch, TechnologyNames names)
{
    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "DaemonSet", "CronJob", "Job", "Rollout", "ReplicaSet", "Pod"];

    private readonly List<(string Id, IReadOnlyDictionary<string, string> Labels)> _pods = [];

    public static bool Reads(ReviewFile file) => file.Extension is ".yaml" or ".yml" or ".json" && file.Data.Documents.Any(document => document["kind"]?.Text is not null && document["apiVersion"]?.Text is not null);

    public void Read(IEnumerable<ReviewFile> files)
    {
        var all = files.SelectMany(file => file.Data.Documents.SelectMany(Unpacked).Where(document => document["kind"]?.Text is not null).Select(document => (File: file, Node: document))).Take(5000).ToList();
        foreach (var (file, node) in all.Where(one => Workloads.Contains(one.Node["kind"]!.Text)))
        {
            Workload(file, node);
        }

        foreach (var (file, node) in all)
        {
            switch (node["kind"]!.Text)
            {
                case "Service": Service(file, node); break;
                case "HorizontalPodAutoscaler": Scaler(node); break;
            }
        }

        var shared = all.Where(one => one.Node["kind"]!.Text == "ConfigMap" && NameOf(one.Node).Length > 0).GroupBy(one => NameOf(one.Node), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var (file, node) in all)
        {
            switch (node["kind"]!.Text)
            {
                case "Ingress": Ingress(file, node); break;
                case "NetworkPolicy": Policy(file, node); break;
                case var kind when Workloads.Contains(kind): LinkSettings(file, node, shared); break;
            }
        }
    }

    private static IEnumerable<DataNode> Unpacked(DataNode document) => document["kind"]?.Text == "List" ? document["items"]?.All ?? [] : [document];

    private static string NameOf(DataNode node) => node["metadata"]?["name"]?.Text ?? node["metadata"]?["generateName"]?.Text?.TrimEnd('-') ?? "";

    private static DataNode? Pod(DataNode node) => node["kind"]?.Text switch
    {
        "Pod" => node,
        "CronJob" => node["spec"]?["jobTemplate"]?["spec"]?["template"],
        _ => node["spec"]?["template"],
    };

    private void Workload(ReviewFile file, DataNode node)
    {
        var pod = Pod(node);
        var kind = node["kind"]!.Text!;
        if (NameOf(node) is not { Length: > 0 } name || pod?["spec"]?["containers"]?.All is not { Count: > 0 } containers)
        {
            return;
        }

        // Beside the container named like the whole, or the first, there are only helpers.
        var main = containers.FirstOrDefault(container => container["name"]?.Text == name) ?? containers[0];
        var command = string.Join(' ', (main["command"]?.All ?? []).Concat(main["args"]?.All ?? []).Select(word => word.Text).Take(40));
        var part = ImageParts.Of(name, main["image"]?.Text, "", command, names);
        var id = sketch.Add(part with
        {
            Kind = kind is "CronJob" or "Job" && part.Kind == PartKind.Service ? PartKind.Worker : part.Kind,
            Replicas = kind is "Deployment" or "StatefulSet" or "Rollout" or "ReplicaSet" ? Count(node["spec"]?["replicas"]) ?? 1 : null,
            Ports = [.. (main["ports"]?.All ?? []).Select(port => port["containerPort"]?.Text).OfType<string>().Take(20)],
            // One image with settings of its own in each workload: each is released on its own.
            Release = $"{kind} {name}",
            Places = [node["metadata"]!["name"]?.At(file.Path) ?? node.At(file.Path)],
        });
        if (main["image"]?.Text is { } image && ImageName.Of(image).Cloud is { } cloud)
        {
            sketch.Facts.Add(("cloud", cloud, $"image: {image}", main["image"]!.At(file.Path)));
        }

        _pods.Add((id, Labels(pod["metadata"]?["labels"] ?? node["metadata"]?["labels"])));
    }

    private void Service(ReviewFile file, DataNode node)
    {
        var name = NameOf(node);
        if (node["spec"]?["externalName"]?.Text is { } outside)
        {
            sketch.Alias(name, sketch.Add(new ExistingPart(SystemSketch.Slug(name), name, PartKind.External) { Does = outside, Places = [node["metadata"]!.At(file.Path)] }));
        }
        else if (Selected(node["spec"]?["selector"]).FirstOrDefault() is { } id)
        {
            sketch.Alias(name, id);
            sketch.Change(id, part => part with { Ports = [.. part.Ports.Union((node["spec"]!["ports"]?.All ?? []).Select(port => port["port"]?.Text).OfType<string>().Take(20))] });
        }
    }

    private void Scaler(DataNode node)
    {
        if (sketch.Resolve(node["spec"]?["scaleTargetRef"]?["name"]?.Text ?? "") is { } id && Count(node["spec"]?["minReplicas"]) is { } least)
        {
            sketch.Change(id, part => part with { Replicas = Math.Max(least, part.Replicas ?? 0) });
        }
    }

    private void Ingress(ReviewFile file, DataNode node)
    {
        var name = NameOf(node);
        var label = node["spec"]?["ingressClassName"]?.Text ?? node["metadata"]?["annotations"]?["kubernetes.io/ingress.class"]?.Text ?? "";
        var technology = label.Contains("nginx", StringComparison.Ordinal) ? names.Find("ingress-nginx") : names.OfImage(label);
        var edge = sketch.Add(new ExistingPart(SystemSketch.Slug($"ingress {name}"), $"Ingress {name}", PartKind.Edge)
        {
            Technology = technology?.Id, Label = technology?.Name ?? label, Does = "Routes requests from outside", Places = [node["metadata"]!["name"]?.At(file.Path) ?? node.At(file.Path)],
        });
        var routes = (node["spec"]?["rules"]?.All ?? []).SelectMany(rule => (rule["http"]?["paths"]?.All ?? []).Select(path => (Path: path["path"]?.Text ?? "/", Host: rule["host"]?.Text ?? "", Backend: path["backend"])));
        foreach (var (path, host, backend) in routes.Append((Path: "/", Host: "", Backend: node["spec"]?["defaultBackend"])).Take(500))
        {
            if ((backend?["service"]?["name"] ?? backend?["serviceName"]) is { Text: { } service } at)
            {
                sketch.Wish(edge, service, (from, to) => new ExistingLink(from, to, $"route {host}{path}", at.At(file.Path)) { Label = $"Routes {path}", Protocol = "HTTP", IsAsync = false });
            }
        }
    }

    /// <summary>Whom a policy lets in calls, else it need not be let in.</summary>
    private void Policy(ReviewFile file, DataNode node)
    {
        foreach (var to in Selected(node["spec"]?["podSelector"]?["matchLabels"]))
        {
            foreach (var peer in (node["spec"]?["ingress"]?.All ?? []).SelectMany(rule => rule["from"]?.All ?? []).Where(peer => peer["podSelector"]?["matchLabels"] is not null).Take(200))
            {
                foreach (var from in Selected(peer["podSelector"]!["matchLabels"]))
                {
                    sketch.Wish(from, to, (caller, callee) => new ExistingLink(caller, callee, "a network policy lets it in", peer.At(file.Path)));
                }
            }
        }
    }

    private void LinkSettings(ReviewFile file, DataNode node, Dictionary<string, (ReviewFile File, DataNode Node)> shared)
    {
        if (sketch.Resolve(NameOf(node)) is not { } id)
        {
            return;
        }

        foreach (var container in Pod(node)?["spec"]?["containers"]?.All ?? [])
        {
            Settings.Link(file, id, [.. Settings.Of(container["env"])], sketch);
            foreach (var source in (container["envFrom"]?.All ?? []).Select(from => from["configMapRef"]?["name"]?.Text).OfType<string>())
            {
                if (shared.TryGetValue(source, out var map))
                {
                    Settings.Link(map.File, id, [.. Settings.Of(map.Node["data"])], sketch);
                }
            }

            foreach (var (key, source) in (container["env"]?.All ?? []).Select(variable => (variable["name"]?.Text, variable["valueFrom"]?["configMapKeyRef"])).Where(pair => pair is { Item1: not null, Item2: not null }))
            {
                if (shared.TryGetValue(source!["name"]?.Text ?? "", out var map) && map.Node["data"]?[source["key"]?.Text ?? ""] is { Text: { } value } at)
                {
                    Settings.Link(map.File, id, [(key!, value, at)], sketch);
                }
            }
        }
    }

    private IEnumerable<string> Selected(DataNode? selector)
    {
        var wanted = Labels(selector);
        return wanted.Count == 0 ? [] : _pods.Where(pod => wanted.All(label => pod.Labels.GetValueOrDefault(label.Key) == label.Value)).Select(pod => pod.Id);
    }

    private static Dictionary<string, string> Labels(DataNode? node) => (node?.Entries ?? []).Take(50).GroupBy(entry => entry.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value.Text ?? "", StringComparer.Ordinal);

    private static int? Count(DataNode? node) => node?.Text is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 100_000 ? count : null;
}
