using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>An object of Kubernetes, with the containers it runs.</summary>
internal sealed class Workload
{
    public Workload(ReviewFile file, DataNode node)
    {
        (File, Node, Pod) = (file, node, Manifests.Pod(node));
        Name = node["metadata"]?["name"]?.Text ?? Kind;
        Containers = [.. (Pod?["containers"]?.All ?? []).Where(container => container is DataNode.Map).Select(container => new Container(
            file, container["name"]?.Text ?? Name, container["name"] ?? container, container, [.. Settings(container)]))];
    }

    public ReviewFile File { get; }

    public DataNode Node { get; }

    public string Kind => Node["kind"]!.Text!;

    public string Name { get; }

    public DataNode? Pod { get; }

    public IReadOnlyList<Container> Containers { get; }

    /// <summary>Whether it runs on and answers, so that losing an instance is felt.</summary>
    public bool Serves => Kind is "Deployment" or "ReplicaSet" or "ReplicationController" or "StatefulSet" && Containers.Any(container => (container.Node["ports"]?.All.Count ?? 0) > 0);

    public DataNode NameNode => Node["metadata"]?["name"] ?? Node["kind"]!;

    public Remark Remark(string rule, DataNode at, params (string Name, string Value)[] words) => new(rule, at.At(File.Path), File.Quote(at.Line))
    {
        Words = words.Append(("workload", Name)).ToDictionary(word => word.Item1, word => word.Item2),
    };

    // A flag with a secret is as open as a variable.
    private static IEnumerable<Container.Setting> Settings(DataNode container) =>
        (container["env"]?.All ?? []).Where(env => env["value"]?.Text is not null).Select(env => new Container.Setting(env["name"]?.Text ?? "", env["value"]!.Text!, env["value"]!))
        .Concat((container["args"]?.All ?? []).Concat(container["command"]?.All ?? []).Where(argument => argument.Text is ['-', ..] text && text.Contains('=', StringComparison.Ordinal))
            .Select(argument => argument.Text!.TrimStart('-').Split('=', 2) is [var name, var value] ? new Container.Setting(name, value, argument) : new Container.Setting("", "", argument)));
}
