using System.Text;
using BackendArchitect.Deliverables.Diagrams.Entities;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>Writes the data model as mermaid text, every entity with every field.</summary>
internal static class EntityMermaid
{
    public static string Write(Blueprint blueprint)
    {
        var entities = blueprint.Entities.DistinctBy(entity => entity.Id, StringComparer.Ordinal).ToList();
        var ids = new MermaidIds();
        var text = new StringBuilder("erDiagram\n");
        foreach (var entity in entities)
        {
            WriteEntity(text, ids, entity);
        }

        foreach (var reference in Reference.Among(entities))
        {
            var role = reference.Role.Length > 0 ? reference.Role : "has";
            text.Append("  ").Append(ids[reference.Parent]).Append(Line(reference)).Append(ids[reference.Child]).Append(" : ").Append(MermaidText.Quoted(role)).Append('\n');
        }

        return text.ToString();
    }

    private static void WriteEntity(StringBuilder text, MermaidIds ids, Entity entity)
    {
        var id = ids[entity.Id];
        text.Append("  ").Append(id);
        if (id != entity.Id)
        {
            text.Append('[').Append(MermaidText.Quoted(entity.Id)).Append(']');
        }

        text.Append(" {\n");
        foreach (var field in EntityTable.FieldsOf(entity))
        {
            WriteField(text, field);
        }

        text.Append("  }\n");
    }

    private static void WriteField(StringBuilder text, Field field)
    {
        var name = MermaidIds.Word(field.Name);
        text.Append("    ").Append(MermaidIds.Word(field.Type)).Append(' ').Append(name);
        text.Append(EntityTable.KeyOf(field) switch { Key.Primary => " PK", Key.Foreign => " FK", Key.Unique => " UK", _ => "" });
        if (name != field.Name || field.Optional)
        {
            var comment = string.Join(", ", new[] { name == field.Name ? "" : field.Name, field.Optional ? "optional" : "" }.Where(part => part.Length > 0));
            text.Append(' ').Append(MermaidText.Quoted(comment));
        }

        text.Append('\n');
    }

    private static string Line(Reference reference)
    {
        var parent = reference.AtParent == Multiplicity.ExactlyOne ? "||" : "|o";
        var child = reference.AtChild == Multiplicity.ZeroOrMore ? "o{" : "o|";
        return $" {parent}--{child} ";
    }
}
