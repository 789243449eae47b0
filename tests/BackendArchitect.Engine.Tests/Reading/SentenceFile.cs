using YamlDotNet.RepresentationModel;

namespace BackendArchitect.Engine.Tests.Reading;

/// <summary>Reads the labelled sentences.</summary>
internal static class SentenceFile
{
    public static IReadOnlyList<SentenceCase> Load(string name) => [.. Nodes(name).Select(Case)];

    /// <summary>Messages of which only the job is labelled.</summary>
    public static IReadOnlyList<(string Text, string Job)> Jobs(string name) =>
        [.. Nodes(name).Select(node => (Scalar(node["text"]), Scalar(node["job"])))];

    private static List<YamlMappingNode> Nodes(string name)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Reading", name));
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>()];
    }

    private static SentenceCase Case(YamlMappingNode node) => new(
        Scalar(node["text"]),
        Scalar(node["job"]),
        ((YamlMappingNode)node["facts"]).ToDictionary(pair => Scalar(pair.Key), pair => Plain(pair.Value)));

    private static object Plain(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Select(Scalar).ToList(),
        YamlMappingNode map => map.ToDictionary(pair => Scalar(pair.Key), pair => Scalar(pair.Value)),
        _ => Scalar(node),
    };

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
