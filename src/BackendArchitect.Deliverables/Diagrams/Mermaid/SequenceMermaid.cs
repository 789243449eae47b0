using System.Text;
using BackendArchitect.Deliverables.Diagrams.Sequences;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>Writes a sequence as mermaid text.</summary>
internal static class SequenceMermaid
{
    public static string Write(SequenceView view)
    {
        var ids = new MermaidIds();
        var text = new StringBuilder("sequenceDiagram\n  autonumber\n");
        foreach (var participant in view.Participants)
        {
            text.Append("  participant ").Append(ids[participant.Id]).Append(" as ").Append(MermaidText.Plain(participant.Name)).Append('\n');
        }

        foreach (var step in view.Steps)
        {
            text.Append("  ").Append(ids[step.From]).Append(Arrow(step)).Append(ids[step.To]).Append(": ").Append(MermaidText.Plain(step.Says)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>An open head for what nobody waits for, a dashed line for answers.</summary>
    private static string Arrow(FlowStep step) => (step.Reply, step.Async) switch
    {
        (true, _) => "-->>",
        (_, true) => "-)",
        _ => "->>",
    };
}
