using System.Text;
using BackendArchitect.Deliverables.Diagrams.Code;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>A class view as mermaid text.</summary>
internal static class ClassMermaid
{
    public static string Write(ClassView view)
    {
        var ids = new MermaidIds();
        var text = new StringBuilder("classDiagram\n");
        foreach (var box in view.Classes)
        {
            text.Append("  class ").Append(ids[box.Name]).Append(" {\n    <<").Append(box.Stereotype).Append(">>\n");
            foreach (var row in box.Fields.Concat(box.Methods))
            {
                text.Append("    ").Append(Row(row)).Append('\n');
            }

            text.Append("  }\n");
        }

        foreach (var line in view.Lines)
        {
            text.Append("  ").Append(ids[line.From]).Append(line.IsOwned ? " *-- " : " ..> ").Append(ids[line.To]).Append(" : ").Append(line.Label).Append('\n');
        }

        return text.ToString();
    }

    // Mermaid ends the body of a class at a brace, and reads a colon as the end of a name.
    private static string Row(string row) => row.Replace(": ", " ", StringComparison.Ordinal).Replace("{", "(", StringComparison.Ordinal).Replace("}", ")", StringComparison.Ordinal);
}
