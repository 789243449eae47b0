using System.Text;
using BackendArchitect.Deliverables.Diagrams.C4;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>Writes a C4 view as mermaid text.</summary>
internal sealed class C4Mermaid
{
    private readonly C4View _view;
    private readonly string _plain;
    private readonly MermaidIds _ids = new();
    private readonly StringBuilder _text = new();

    /// <param name="plain">The element a plain box is: System or Container.</param>
    private C4Mermaid(C4View view, string plain) => (_view, _plain) = (view, plain);

    public static string Context(C4View view) => new C4Mermaid(view, "System").Write("C4Context", null);

    /// <param name="system">The name on the boundary of our system.</param>
    public static string Container(C4View view, string system) => new C4Mermaid(view, "Container").Write("C4Container", system);

    /// <param name="container">The name on the boundary of the container.</param>
    public static string Component(C4View view, string container) => new C4Mermaid(view, "Component").Write("C4Component", container);

    public static string Deployment(C4View view) => new C4Mermaid(view, "Container").WriteDeployment();

    private string WriteDeployment()
    {
        _text.Append("C4Deployment\n  title ").Append(MermaidText.Plain(_view.Title)).Append('\n');
        foreach (var frame in _view.Frames)
        {
            _text.Append("  Deployment_Node(").Append(_ids[$"boundary {frame.Id}"]).Append(", ").Append(MermaidText.Verbatim(frame.Name)).Append(") {\n");
            foreach (var box in _view.Boxes.Where(box => box.Frame == frame.Id))
            {
                WriteBox(box, "    ");
            }

            _text.Append("  }\n");
        }

        foreach (var arrow in _view.Arrows)
        {
            WriteArrow(arrow);
        }

        return _text.Append("  UpdateLayoutConfig($c4ShapeInRow=\"4\", $c4BoundaryInRow=\"1\")\n").ToString();
    }

    private string Write(string kind, string? system)
    {
        _text.Append(kind).Append('\n').Append("  title ").Append(MermaidText.Plain(_view.Title)).Append('\n');
        var inside = system is null ? [] : _view.Boxes.Where(box => box.Frame is not null && box.Shape != BoxShape.Dashed).ToList();
        foreach (var box in _view.Boxes.Except(inside))
        {
            WriteBox(box, "  ");
        }

        if (inside.Count > 0)
        {
            WriteBoundary(system!, inside);
        }

        foreach (var arrow in _view.Arrows)
        {
            WriteArrow(arrow);
        }

        return _text.Append("  UpdateLayoutConfig($c4ShapeInRow=\"4\", $c4BoundaryInRow=\"1\")\n").ToString();
    }

    private void WriteBoundary(string system, List<C4Box> inside)
    {
        _text.Append("  System_Boundary(").Append(_ids["system boundary"]).Append(", ").Append(MermaidText.Verbatim(system)).Append(") {\n");
        foreach (var frame in _view.Frames.Where(frame => inside.Exists(box => box.Frame == frame.Id)))
        {
            _text.Append("    Container_Boundary(").Append(_ids[$"boundary {frame.Id}"]).Append(", ").Append(MermaidText.Verbatim(frame.Name)).Append(") {\n");
            foreach (var box in inside.Where(box => box.Frame == frame.Id))
            {
                WriteBox(box, "      ");
            }

            _text.Append("    }\n");
        }

        _text.Append("  }\n");
    }

    private void WriteBox(C4Box box, string indent)
    {
        var element = box.Shape switch
        {
            BoxShape.Person => "Person",
            BoxShape.Drum => "ContainerDb",
            BoxShape.Pill => "ContainerQueue",
            BoxShape.Dashed => "System_Ext",
            _ => _plain,
        };
        var isContainer = element.StartsWith("Container", StringComparison.Ordinal) || element == "Component";
        _text.Append(indent).Append(element).Append('(').Append(_ids[box.Id]).Append(", ").Append(MermaidText.Verbatim(box.Name));
        if (isContainer)
        {
            _text.Append(", ").Append(MermaidText.Verbatim(box.Technology));
        }

        var description = !isContainer && box.Technology.Length > 0 && box.Shape == BoxShape.Dashed ? $"{box.Technology}. {box.Description}" : box.Description;
        _text.Append(", ").Append(MermaidText.Verbatim(description)).Append(")\n");
    }

    private void WriteArrow(C4Arrow arrow)
    {
        var note = (arrow.Note, arrow.Async) switch
        {
            ("", true) => "asynchronous",
            (_, true) => $"{arrow.Note}, asynchronous",
            _ => arrow.Note,
        };
        _text.Append("  Rel(").Append(_ids[arrow.From]).Append(", ").Append(_ids[arrow.To]).Append(", ").Append(MermaidText.Verbatim(arrow.Label));
        if (note.Length > 0)
        {
            _text.Append(", ").Append(MermaidText.Verbatim(note));
        }

        _text.Append(")\n");
    }
}
