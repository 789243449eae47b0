using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.C4;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Diagrams.Sequences;
using BackendArchitect.Deliverables.Operations;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Consistency;

/// <summary>Which elements of a model each artifact speaks of, read back from the artifact itself.</summary>
internal static partial class ArtifactNames
{
    public static HashSet<string> Containers(Blueprint design) =>
        Read(Element(), C4Mermaid.Container(ContainerView.Of(design, Theme.Light), design.Title));

    public static int Relations(Blueprint design) => Relation().Count(C4Mermaid.Container(ContainerView.Of(design, Theme.Light), design.Title));

    public static HashSet<string> Entities(Blueprint design) => Read(DrawnEntity(), EntityMermaid.Write(design));

    public static HashSet<string> Tables(Blueprint design) => Read(Created(), PostgresSchema.Write(design));

    public static HashSet<string> Operations(Blueprint design) => [.. OpenApiContract.Document(design)["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (string)operation.Value!["operationId"]!)];

    public static HashSet<string> Composed(Blueprint design) =>
        [.. ComposeFile.Document(design)["services"]!.AsObject().Where(service => service.Value!["build"] is not null).Select(service => service.Key)];

    public static HashSet<string> Deployed(Blueprint design) =>
        [.. KubernetesManifests.Documents(design).Where(document => (string?)document["kind"] == "Deployment").Select(document => (string)document["metadata"]!["name"]!)];

    public static HashSet<string> Stored(Blueprint design) =>
        [.. JsonNode.Parse(BlueprintJson.Write(design))!["parts"]!.AsArray().Select(part => (string)part!["id"]!)];

    public static HashSet<string> Participants(Blueprint design, Flow flow) => Read(Participant(), SequenceMermaid.Write(SequenceView.Of(design, flow, Theme.Light)));

    /// <summary>How an id is written in mermaid.</summary>
    public static string Word(string id) => id.Replace('-', '_');

    private static HashSet<string> Read(Regex pattern, string text) => [.. pattern.Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\s+(?:Person|System|System_Ext|Container|ContainerDb|ContainerQueue|Container_Ext)\((\w+),", RegexOptions.Multiline)]
    private static partial Regex Element();

    [GeneratedRegex(@"^\s+(?:Rel|BiRel)\(", RegexOptions.Multiline)]
    private static partial Regex Relation();

    [GeneratedRegex(@"^  (?:\w+\["")?(\w+)(?:""\])? \{", RegexOptions.Multiline)]
    private static partial Regex DrawnEntity();

    [GeneratedRegex(@"^CREATE TABLE (?:\w+\.)?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Created();

    [GeneratedRegex(@"^\s+(?:participant|actor) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Participant();
}
