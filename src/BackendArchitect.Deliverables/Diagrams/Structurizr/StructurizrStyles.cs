using System.Globalization;
using System.Text;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Structurizr;

/// <summary>The colours and shapes of our own pictures, for Structurizr.</summary>
internal static class StructurizrStyles
{
    public static void Write(StringBuilder text)
    {
        text.Append("        styles {\n");
        Element(text, "Software System", Theme.Light.System, "RoundedBox");
        foreach (var kind in Enum.GetValues<PartKind>())
        {
            Element(text, kind.ToString(), Theme.Light.Kinds[kind], Shape(kind));
        }

        Element(text, "Component", Theme.Light.Kinds[PartKind.Service], "Component");
        text.Append("            relationship \"Relationship\" {\n                style solid\n            }\n");
        text.Append("            relationship \"Asynchronous\" {\n                style dashed\n            }\n");
        text.Append("        }\n");
    }

    private static void Element(StringBuilder text, string tag, KindStyle style, string shape) => text.Append(
        CultureInfo.InvariantCulture,
        $"            element \"{tag}\" {{\n                shape {shape}\n                background {style.Fill}\n                stroke {style.Stroke}\n                color {style.Ink}\n            }}\n");

    private static string Shape(PartKind kind) => kind switch
    {
        PartKind.Person => "Person",
        PartKind.Client => "WebBrowser",
        PartKind.Store or PartKind.Cache or PartKind.Search => "Cylinder",
        PartKind.Files => "Folder",
        PartKind.Queue => "Pipe",
        PartKind.Worker => "Hexagon",
        _ => "RoundedBox",
    };
}
