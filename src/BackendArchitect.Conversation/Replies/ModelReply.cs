using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>API, data and technologies of a design, in a few lines each.</summary>
public static class ModelReply
{
    private const int Lines = 8;

    public static ImmutableArray<Block> Api(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var idempotent = design.Operations.Count(operation => operation.Idempotent);
        var style = design.Decision("api-style")?.Winner.Name ?? "REST";
        return
        [
            new Block.Paragraph(words.Api(
                style,
                Amounts.Count(design.Operations.Count, "operation", "operations"),
                Amounts.Count(idempotent, "of them takes", "of them take"))),
            new Block.Bullets([.. Essential(design).Select(operation => $"**{operation.Name}**: {operation.Does}")], Ordered: false),
            .. ThingReply.Row(Essential(design).Take(ThingReply.Most - 1).Select(operation => ThingReply.See(operation.Name, ThingKind.Operation, operation.Id))),
            .. PartReply.Files(
                design,
                ("api/openapi.yaml", words.OpenApiTitle()),
                ("api/schema.graphql", words.GraphqlTitle()),
                ("api/service.proto", words.ProtoTitle()),
                ("api/asyncapi.yaml", words.AsyncApiTitle())),
        ];
    }

    public static ImmutableArray<Block> Schema(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var personal = design.Entities.Count(entity => entity.Fields.Any(field => field.Tag is not null));
        return
        [
            new Block.Paragraph(words.Schema(
                Amounts.Count(design.Entities.Count, "entity", "entities"),
                Amounts.Count(design.Entities.Sum(entity => entity.Access.Count), "access pattern", "access patterns"),
                Amounts.Count(personal, "of them holds", "of them hold"))),
            new Block.Bullets([.. design.Entities.Take(Lines).Select(entity => $"**{entity.Name}**: {entity.Means}")], Ordered: false),
            .. ThingReply.Row(design.Entities.OrderByDescending(entity => design.Operations.Count(operation => operation.Entity == entity.Id)).Take(ThingReply.Most - 1).Select(entity => ThingReply.See(entity.Name, ThingKind.Entity, entity.Id))),
            PartReply.Drawn(design, "er", words.EntitiesTitle(), words.EntitiesAlt(design.Title, string.Join(", ", design.Entities.Select(entity => entity.Name)))),
            .. PartReply.Files(
                design,
                ("database/schema.sql", words.SchemaTitle()),
                ("database/key-design.md", words.SchemaTitle()),
                ("database/access-patterns.md", words.AccessTitle())),
        ];
    }

    public static ImmutableArray<Block> Technologies(Scene scene, Blueprint design) =>
    [
        new Block.Bullets([.. design.Technologies.Select(technology => Technology(scene, technology))], Ordered: false),
        new Block.Paragraph(GateReply.Age(scene, design)),
        .. VersionReply.Below(scene, [.. design.Technologies.Select(technology => technology.Id)]),
        new Block.Buttons([GateReply.Button(scene)]),
        .. PartReply.Files(design, ("technologies.md", scene.Words.Parts.TechnologiesTitle())),
    ];

    private static string Technology(Scene scene, TechnologyChoice technology)
    {
        var version = technology.Version is null ? "" : $" {VersionReply.Line(scene, technology.Id, technology.Version.Line)}";
        var ends = technology.Version?.SupportEnds is { } day && !VersionReply.IsTaken(scene, technology.Id, technology.Version.Line) ? scene.Words.Parts.SupportEnds($"{day:yyyy-MM-dd}") : "";
        return scene.Words.Parts.Technology($"{technology.Name}{version}", technology.Because.TrimEnd('.'), ends, technology.Docs.AbsoluteUri) + VersionReply.Mark(scene, technology.Id);
    }

    /// <summary>What changes something and belongs to the core first: the reads follow from it.</summary>
    private static IEnumerable<Operation> Essential(Blueprint design) => design.Operations
        .OrderByDescending(operation => operation.Idempotent)
        .ThenByDescending(operation => operation.Publishes.Count)
        .Take(Lines);
}
