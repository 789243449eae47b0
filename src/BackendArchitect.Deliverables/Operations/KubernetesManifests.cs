using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>What each container of ours needs to run on Kubernetes: copies and size as planned, probes, limits, no privileges, room for maintenance.</summary>
public static class KubernetesManifests
{
    private const int Port = 8080;

    /// <summary>Whether this hosting was chosen.</summary>
    public static bool Fits(Blueprint blueprint) => blueprint.Choice("hosting") == "kubernetes";

    public static string WriteYaml(Blueprint blueprint) =>
        "# The image and the secret are yours: REGISTRY/app:TAG is replaced by the release, app-settings holds what is secret.\n"
        + string.Join("---\n", Documents(blueprint).Select(document => YamlWriter.Write(document)));

    public static IEnumerable<JsonObject> Documents(Blueprint blueprint)
    {
        foreach (var part in blueprint.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Worker))
        {
            yield return Deployment(blueprint, part);
            yield return Disruption(part);
            yield return Scaler(part);
            yield return Network(blueprint, part);
            if (part.Kind == PartKind.Service)
            {
                yield return Kind("v1", "Service", part, new JsonObject
                {
                    ["selector"] = Label(part),
                    ["ports"] = new JsonArray(new JsonObject { ["name"] = "http", ["port"] = 80, ["targetPort"] = "http" }),
                });
            }
        }
    }

    private static int Copies(Part part) => Math.Max(2, part.Instances);

    private static JsonObject Deployment(Blueprint blueprint, Part part) => Kind("apps/v1", "Deployment", part, new JsonObject
    {
        // How many there are is the autoscaler's: a number here would be set back at every release.
        ["selector"] = new JsonObject { ["matchLabels"] = Label(part) },
        ["strategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["maxUnavailable"] = 0, ["maxSurge"] = "25%" } },
        ["template"] = new JsonObject
        {
            ["metadata"] = new JsonObject { ["labels"] = Label(part) },
            ["spec"] = new JsonObject
            {
                ["automountServiceAccountToken"] = false,
                ["securityContext"] = new JsonObject { ["runAsNonRoot"] = true, ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" } },
                ["topologySpreadConstraints"] = new JsonArray(new JsonObject
                {
                    ["maxSkew"] = 1,
                    ["topologyKey"] = "topology.kubernetes.io/zone",
                    ["whenUnsatisfiable"] = "ScheduleAnyway",
                    ["labelSelector"] = new JsonObject { ["matchLabels"] = Label(part) },
                }),
                ["containers"] = new JsonArray(Container(blueprint, part)),
                ["volumes"] = new JsonArray(new JsonObject { ["name"] = "scratch", ["emptyDir"] = new JsonObject { ["sizeLimit"] = "256Mi" } }),
            },
        },
    });

    private static JsonObject Container(Blueprint blueprint, Part part)
    {
        var container = new JsonObject
        {
            ["name"] = "app",
            ["image"] = "REGISTRY/app:TAG",
            ["env"] = new JsonArray(new JsonObject { ["name"] = "PART", ["value"] = part.Id }),
            ["envFrom"] = new JsonArray(new JsonObject { ["secretRef"] = new JsonObject { ["name"] = "app-settings" } }),
            ["resources"] = Resources(blueprint, part),
            ["volumeMounts"] = new JsonArray(new JsonObject { ["name"] = "scratch", ["mountPath"] = "/tmp" }),
            ["securityContext"] = new JsonObject
            {
                ["allowPrivilegeEscalation"] = false,
                ["readOnlyRootFilesystem"] = true,
                ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") },
            },
        };
        if (part.Kind == PartKind.Service)
        {
            container["ports"] = new JsonArray(new JsonObject { ["name"] = "http", ["containerPort"] = Port });
            container["startupProbe"] = Probe("/health", 30);
            container["livenessProbe"] = Probe("/health", 3);
            container["readinessProbe"] = Probe("/ready", 2);
        }

        return container;
    }

    // A worker is planned with half a CPU; memory is both asked for and the limit, so that no neighbour can take it.
    private static JsonObject Resources(Blueprint blueprint, Part part)
    {
        var cpu = part.Kind == PartKind.Worker ? 0.5 : Figure(blueprint, "app_vcpu") ?? 1;
        var memory = $"{Math.Ceiling((Figure(blueprint, "app_memory_gb") ?? 1) * 1024).ToString(CultureInfo.InvariantCulture)}Mi";
        return new JsonObject
        {
            ["requests"] = new JsonObject { ["cpu"] = cpu.ToString("0.##", CultureInfo.InvariantCulture), ["memory"] = memory },
            ["limits"] = new JsonObject { ["memory"] = memory },
        };
    }

    private static JsonObject Probe(string path, int failures) => new()
    {
        ["httpGet"] = new JsonObject { ["path"] = path, ["port"] = "http" },
        ["periodSeconds"] = 5,
        ["failureThreshold"] = failures,
    };

    private static JsonObject Disruption(Part part) => Kind("policy/v1", "PodDisruptionBudget", part, new JsonObject
    {
        ["maxUnavailable"] = 1,
        ["selector"] = new JsonObject { ["matchLabels"] = Label(part) },
    });

    private static JsonObject Scaler(Part part) => Kind("autoscaling/v2", "HorizontalPodAutoscaler", part, new JsonObject
    {
        ["scaleTargetRef"] = new JsonObject { ["apiVersion"] = "apps/v1", ["kind"] = "Deployment", ["name"] = part.Id },
        ["minReplicas"] = Copies(part),
        ["maxReplicas"] = Copies(part) * 2,
        ["metrics"] = new JsonArray(new JsonObject
        {
            ["type"] = "Resource",
            ["resource"] = new JsonObject { ["name"] = "cpu", ["target"] = new JsonObject { ["type"] = "Utilization", ["averageUtilization"] = 65 } },
        }),
    });

    /// <summary>Lets in who calls the part in the model, and nobody else. What comes from outside the cluster comes through the ingress controller's namespace.</summary>
    private static JsonObject Network(Blueprint blueprint, Part part)
    {
        var callers = blueprint.Relations.Where(relation => relation.To == part.Id).Select(relation => blueprint.Part(relation.From)).OfType<Part>().DistinctBy(caller => caller.Id, StringComparer.Ordinal).ToList();
        var peers = callers.Where(caller => caller.Kind is PartKind.Service or PartKind.Worker)
            .Select(caller => new JsonObject { ["podSelector"] = new JsonObject { ["matchLabels"] = Label(caller) } });
        var outside = new JsonObject { ["namespaceSelector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["kubernetes.io/metadata.name"] = "ingress" } } };
        JsonNode[] allowed = [.. peers, .. callers.Exists(caller => caller.Kind is not (PartKind.Service or PartKind.Worker)) ? [outside] : Array.Empty<JsonNode>()];
        var ingress = part.Kind != PartKind.Service || allowed.Length == 0
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["from"] = new JsonArray(allowed), ["ports"] = new JsonArray(new JsonObject { ["port"] = "http" }) });
        return Kind("networking.k8s.io/v1", "NetworkPolicy", part, new JsonObject
        {
            ["podSelector"] = new JsonObject { ["matchLabels"] = Label(part) },
            ["policyTypes"] = new JsonArray("Ingress"),
            ["ingress"] = ingress,
        });
    }

    private static JsonObject Kind(string version, string kind, Part part, JsonObject spec) => new()
    {
        ["apiVersion"] = version,
        ["kind"] = kind,
        ["metadata"] = new JsonObject { ["name"] = part.Id, ["labels"] = Label(part) },
        ["spec"] = spec,
    };

    private static JsonObject Label(Part part) => new() { ["app.kubernetes.io/name"] = part.Id };

    private static double? Figure(Blueprint blueprint, string id) => blueprint.Figures.FirstOrDefault(figure => figure.Id == id)?.Value;
}
