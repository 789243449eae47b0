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

        for (var i = 0; i < view.Steps.Count; i++)
        {
            var step = view.Steps[i];
            Open(text, view, i);
            text.Append("  ").Append(ids[step.From]).Append(Arrow(step)).Append(ids[step.To]).Append(": ").Append(MermaidText.Plain(step.Says)).Append('\n');
            if (view.Fragments.Any(fragment => fragment.Last == i))
            {
                text.Append("  end\n");
            }
        }

        return text.ToString();
    }

    private static void Open(StringBuilder text, SequenceView view, int step)
    {
        foreach (var (fragment, part) in view.Fragments.SelectMany(fragment => fragment.Parts.Where(part => part.At == step).Select(part => (fragment, part))))
        {
            text.Append("  ").Append(part.At == fragment.First ? fragment.Kind : "else").Append(' ').Append(MermaidText.Plain(part.When)).Append('\n');
        }
    }

    /// <summary>An open head for what nobody waits for, a dashed line for answers.</summary>
    private static string Arrow(FlowStep step) => (step.Reply, step.Async) switch
    {
        (true, _) => "-->>",
        (_, true) => "-)",
        _ => "->>",
    };
}
