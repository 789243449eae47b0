using System.Collections.Immutable;
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
            new Block.Files(
            [
                PartReply.Ref(design, "api/openapi.yaml", words.OpenApiTitle()),
                .. Contract(scene, design),
            ]),
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
            new Block.Files(
            [
                PartReply.Ref(design, SchemaPath(design), words.SchemaTitle()),
                PartReply.Ref(design, "database/access-patterns.md", words.AccessTitle()),
            ]),
        ];
    }

    public static ImmutableArray<Block> Technologies(Scene scene, Blueprint design) =>
    [
        new Block.Bullets([.. design.Technologies.Select(technology => Technology(scene, technology))], Ordered: false),
        PartReply.File(design, "technologies.md", scene.Words.Parts.TechnologiesTitle()),
    ];

    private static string Technology(Scene scene, TechnologyChoice technology)
    {
        var version = technology.Version is null ? "" : $" {technology.Version.Line}";
        var ends = technology.Version?.SupportEnds is { } day ? scene.Words.Parts.SupportEnds($"{day:yyyy-MM-dd}") : "";
        return scene.Words.Parts.Technology($"{technology.Name}{version}", technology.Because.TrimEnd('.'), ends, technology.Docs.AbsoluteUri);
    }

    /// <summary>What changes something and belongs to the core first: the reads follow from it.</summary>
    private static IEnumerable<Operation> Essential(Blueprint design) => design.Operations
        .OrderByDescending(operation => operation.Idempotent)
        .ThenByDescending(operation => operation.Publishes.Count)
        .Take(Lines);

    private static IEnumerable<FileRef> Contract(Scene scene, Blueprint design) => design.Choice("api-style") switch
    {
        "graphql" => [PartReply.Ref(design, "api/schema.graphql", scene.Words.Parts.GraphqlTitle())],
        "grpc" => [PartReply.Ref(design, "api/service.proto", scene.Words.Parts.ProtoTitle())],
        _ => [],
    };

    private static string SchemaPath(Blueprint design) => design.Choice("primary-store") switch
    {
        "document" => "database/validators.json",
        "key-value" or "wide-column" => "database/key-design.md",
        _ => "database/schema.sql",
    };
}
