using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What a design keeps of one thing: its fields, who writes it, how it is found.</summary>
internal static class EntityReply
{
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Entity entity)
    {
        var words = scene.Words.Things;
        var store = design.Part(entity.Store)?.Name ?? entity.Store;
        var module = design.Boundaries.Modules.FirstOrDefault(known => known.Entities.Contains(entity.Id))?.Name ?? entity.Context;
        return
        [
            new Block.Paragraph(words.Entity(entity.Name, Sentence(entity.Means), store, module)),
            new Block.Table(
                [words.ColumnField(), words.ColumnType(), words.ColumnNotes()],
                [.. entity.Fields.Select(field => (ImmutableArray<string>)[field.Name, field.Type, string.Join(", ", Notes(words, design, field))])]),
            .. entity.Access.Count == 0 ? [] : (Block[])[new Block.Paragraph(words.LookedUp(string.Join("; ", entity.Access.Where(way => way.By.Count > 0).Select(way => Way(words, way)))))],
            .. PartReply.Files(design, ("database/schema.sql", scene.Words.Parts.SchemaTitle()), ("database/key-design.md", scene.Words.Parts.SchemaTitle())),
            .. ThingReply.Row(
                design.Operations.Where(operation => operation.Entity == entity.Id).Take(ThingReply.Most - 2).Select(operation => ThingReply.See(operation.Name, ThingKind.Operation, operation.Id))
                    .Concat(entity.Fields.Select(field => design.Entities.FirstOrDefault(other => other.Id == field.References && other != entity)).OfType<Entity>().Take(2).Select(other => ThingReply.See(other.Name, ThingKind.Entity, other.Id)))),
        ];
    }

    private static IEnumerable<string> Notes(ThingWords words, Blueprint design, Field field)
    {
        if (field.References is { } other)
        {
            yield return words.RefersTo(design.Entities.FirstOrDefault(entity => entity.Id == other)?.Name ?? other);
        }

        if (field.Values.Count > 0)
        {
            yield return words.OneOf(string.Join(", ", field.Values));
        }

        if (field.Unique)
        {
            yield return words.Unique();
        }

        if (field.Tag is { } tag)
        {
            yield return words.Tagged(tag);
        }

        if (field.Optional)
        {
            yield return words.Optional();
        }
    }

    private static string Way(ThingWords words, AccessPattern way)
    {
        var by = words.By(string.Join(" and ", way.By.Select(field => $"`{field}`")));
        return way.Order switch
        {
            null => by,
            ['-', .. var field] => words.SortedDown(by, $"`{field}`"),
            var field => words.Sorted(by, $"`{field}`"),
        };
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";
}
