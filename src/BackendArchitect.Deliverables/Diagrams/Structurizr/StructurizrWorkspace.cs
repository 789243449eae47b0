using System.Text;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Structurizr;

/// <summary>Writes the whole model for Structurizr: an element for each part and module, a relationship for each relation, and the views upon them.</summary>
public sealed class StructurizrWorkspace
{
    private const string Whole = "our system";

    private readonly Blueprint _blueprint;
    private readonly IReadOnlyList<Part> _parts;
    private readonly MermaidIds _ids = new();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _text = new();

    private StructurizrWorkspace(Blueprint blueprint)
    {
        (_blueprint, _parts) = (blueprint, [.. blueprint.Parts.DistinctBy(part => part.Id, StringComparer.Ordinal)]);
        _ = _ids[Whole];
    }

    /// <summary>Whether there is anything to show.</summary>
    public static bool Fits(Blueprint blueprint) => blueprint.Parts.Count > 0;

    public static string Write(Blueprint blueprint) => new StructurizrWorkspace(blueprint).Write();

    private string Write()
    {
        Line(0, $"workspace {DslText.Quoted(_blueprint.Title)} {DslText.Quoted(_blueprint.Verdict.Headline)} {{");
        Line(1, "model {");
        WriteElements();
        WriteRelations();
        Line(1, "}");
        WriteViews();
        Line(0, "}");
        return _text.ToString();
    }

    private void WriteElements()
    {
        foreach (var part in _parts.Where(part => part.IsOutside))
        {
            var kind = part.Kind == PartKind.Person ? "person" : "softwareSystem";
            Line(2, $"{Id(part.Id)} = {kind} {Name(part.Name, part.Id)} {DslText.Quoted(part.Does)} \"{part.Kind}\"");
        }

        Line(2, $"{_ids[Whole]} = softwareSystem {Name(_blueprint.Title, "system")} {DslText.Quoted(_blueprint.Verdict.Headline)} {{");
        foreach (var part in _parts.Where(part => !part.IsOutside))
        {
            WriteContainer(part);
        }

        Line(2, "}");
    }

    private void WriteContainer(Part part)
    {
        var components = Components(part).ToList();
        var head = $"{Id(part.Id)} = container {Name(part.Name, part.Id)} {DslText.Quoted(part.Does)} {DslText.Quoted(part.Label)} \"{part.Kind}\"";
        if (components.Count == 0)
        {
            Line(3, head);
            return;
        }

        Line(3, head + " {");
        foreach (var component in components)
        {
            Line(4, $"{_ids[$"component {component.Id}"]} = component {Name(component.Name, $"{part.Id} {component.Id}")} {DslText.Quoted(component.Does)} \"\" {(component.Core ? "\"Core\"" : "\"Supporting\"")}");
        }

        Line(3, "}");
    }

    private void WriteRelations()
    {
        foreach (var relation in Relations())
        {
            Line(2, $"{Id(relation.From)} -> {Id(relation.To)} {DslText.Quoted(relation.Label)} {DslText.Quoted(relation.Protocol)}{(relation.Async ? " \"Asynchronous\"" : "")}");
        }
    }

    private void WriteViews()
    {
        var system = _ids[Whole];
        Line(1, "views {");
        View($"systemContext {system} \"Context\"");
        View($"container {system} \"Containers\"");
        foreach (var part in _parts.Where(part => !part.IsOutside && Components(part).Any()))
        {
            View($"component {Id(part.Id)} {DslText.Quoted($"Components-{Id(part.Id)}")}");
        }

        foreach (var flow in _blueprint.Flows.Where(flow => flow.Critical && Calls(flow).Any()).DistinctBy(flow => flow.Id, StringComparer.Ordinal))
        {
            WriteFlow(system, flow);
        }

        StructurizrStyles.Write(_text);
        Line(1, "}");
    }

    private void View(string head)
    {
        Line(2, head + " {");
        Line(3, "include *");
        Line(3, "autoLayout tb");
        Line(2, "}");
    }

    /// <summary>A flow as numbered calls; answers are left to the sequence diagram, because a dynamic view knows only relationships.</summary>
    private void WriteFlow(string system, Flow flow)
    {
        Line(2, $"dynamic {system} {DslText.Quoted($"Flow-{MermaidIds.Word(flow.Id)}")} {DslText.Quoted(flow.Name)} {{");
        foreach (var step in Calls(flow))
        {
            Line(3, $"{Id(step.From)} -> {Id(step.To)} {DslText.Quoted(step.Says)}");
        }

        Line(3, "autoLayout lr");
        Line(2, "}");
    }

    private IEnumerable<FlowStep> Calls(Flow flow)
    {
        var known = Relations().Select(relation => (relation.From, relation.To)).ToHashSet();
        return flow.Steps.Where(step => !step.Reply && known.Contains((step.From, step.To)));
    }

    private IEnumerable<Component> Components(Part part) =>
        _blueprint.Components.Where(component => component.Part == part.Id).DistinctBy(component => component.Id, StringComparer.Ordinal);

    /// <summary>Structurizr takes no relationship twice under one description, and none of an element with itself.</summary>
    private IEnumerable<Relation> Relations()
    {
        var known = _parts.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        return _blueprint.Relations
            .Where(relation => known.Contains(relation.From) && known.Contains(relation.To) && relation.From != relation.To)
            .DistinctBy(relation => (relation.From, relation.To, relation.Label));
    }

    /// <summary>No name twice: where one is taken the id tells them apart.</summary>
    private string Name(string name, string id) => DslText.Quoted(_names.Add(name.Trim()) ? name : $"{name} ({id})");

    private string Id(string part) => _ids[part];

    private void Line(int depth, string text) => _text.Append(' ', depth * 4).Append(text).Append('\n');
}
