using System.Text;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Raster;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Diagrams.Structurizr;
using BackendArchitect.Deliverables.Handover;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Deliverables.Operations;
using BackendArchitect.Deliverables.Operations.Terraform;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables;

/// <summary>Everything a design is handed over as. A pure function of the blueprint: the same design gives the same bytes.</summary>
public static class Bundle
{
    private const string PictureFolder = "diagrams/";

    private const string ReadmePath = "README.md";
    private const string ReadmeTitle = "Start here";

    /// <summary>Ends the path of a picture no bundle holds, made when asked for: the same, as small as chat platforms want it.</summary>
    private const string ForChat = "@chat.png";

    /// <summary>Ends the path of a drawing in the dark colours.</summary>
    private const string OnDark = "-dark.svg";

    private const string WorkspacePath = PictureFolder + "workspace.dsl";

    /// <summary>All files that may be shown, sorted by path.</summary>
    public static IReadOnlyList<BundleFile> Create(Blueprint blueprint) => Deliver(blueprint, []).Files;

    /// <summary>All files, each looked at before it is shown.</summary>
    /// <param name="offered">Files made elsewhere, each in place of ours of the same path or beside them. One with a defect is replaced by ours, or withheld where there is none.</param>
    public static Delivery Deliver(Blueprint blueprint, IReadOnlyList<BundleFile> offered)
    {
        var shown = ShownMoney.Of(blueprint);
        var pictures = DiagramSet.Draw(shown, Theme.Light);
        var passed = Checkpoint.Pass([.. Pages(blueprint), .. Pictures(pictures)], offered);
        var readme = Text(ReadmePath, ReadmeTitle, () => Readme.Write(shown, pictures, Listed(passed.Files), passed.Mends)).Make();
        var files = passed with { Files = Sorted([.. passed.Files, readme]) };
        return files with { Files = Sorted([.. files.Files, new BundleFile(Manifest.Path, "Every file with its size and hash", Manifest.Write(blueprint, files))]) };
    }

    /// <summary>One file, and only that one is made; null when the design has no file of that path, or it has a defect.</summary>
    public static BundleFile? Find(Blueprint blueprint, string path) =>
        path is ReadmePath or Manifest.Path ? Create(blueprint).First(file => file.Path == path)
        : Entries(blueprint, path).FirstOrDefault(entry => entry.Path == path)?.Make() is { } file && SelfLint.Check(file).Count == 0 ? file : null;

    /// <summary>The pages and mermaid texts whose path is wanted, as they are made: not looked at, and nothing else is made.</summary>
    public static IReadOnlyList<BundleFile> Texts(Blueprint blueprint, Func<string, bool> wanted) =>
        Sorted([.. Pages(blueprint).Concat(Pictures(DiagramSet.Draw(ShownMoney.Of(blueprint), Theme.Light))).Where(entry => wanted(entry.Path)).Select(entry => entry.Make())]);

    /// <summary>Why one page of a design is not shown; null when it is, or there is none of that path.</summary>
    public static Mend? Withheld(Blueprint blueprint, string path) =>
        SelfLint.HasForm(path) && Pages(blueprint).Find(entry => entry.Path == path)?.Make() is { } file && SelfLint.Check(file) is [var first, ..] ? new Mend(path, first, IsWithheld: true) : null;

    /// <summary>Whether the design has a page of that path; nothing is made to find out. Pictures are not pages.</summary>
    public static bool HasPage(Blueprint blueprint, string path) => path is ReadmePath or Manifest.Path || Pages(blueprint).Exists(entry => entry.Path == path);

    /// <summary>One zip of the files, in their order. The same files give the same bytes on every machine.</summary>
    public static byte[] Zip(IReadOnlyList<BundleFile> files) => ZipWriter.Write(files);

    /// <summary>All but the model itself say money in the currency it is shown in.</summary>
    private static List<BundleEntry> Pages(Blueprint blueprint) =>
        [
            Text("blueprint.json", "The typed model all of this is drawn from", () => BlueprintJson.Write(blueprint)),
            .. Shown(ShownMoney.Of(blueprint)).Select(entry => Rated(entry, blueprint)),
        ];

    /// <summary>Every page that shows money in another currency names the rate.</summary>
    private static BundleEntry Rated(BundleEntry entry, Blueprint blueprint) => blueprint.Costs.Rate is { } rate && entry.Path.EndsWith(".md", StringComparison.Ordinal)
        ? entry with { Write = () => Encoding.UTF8.GetBytes(ShownMoney.Below(Encoding.UTF8.GetString(entry.Write()), rate)) }
        : entry;

    private static List<BundleEntry> Shown(Blueprint blueprint) =>
        [
            Text("blueprint.schema.json", "What each member of the model means", BlueprintJson.Schema),
            Text("report.html", "The whole in one page, for the screen, the phone and paper", () => ReportPage.Write(blueprint)),
            Text("api/openapi.yaml", "HTTP interface, OpenAPI 3.1", () => OpenApiContract.WriteYaml(blueprint)),
            Text("capacity.md", "Every figure with its formula", () => CapacityPage.Write(blueprint)),
            Text("costs.md", "The bill, line by line", () => CostsPage.Write(blueprint)),
            Text("patterns.md", "Patterns: why here, where, what each costs, and what was left out", () => PatternsPage.Write(blueprint)),
            Text("risks.md", "Risk register, worst first", () => RisksPage.Write(blueprint)),
            Text("roadmap.md", "Phases with exit criteria", () => RoadmapPage.Write(blueprint)),
            Text("scaling.md", "What saturates first, and the next step", () => ScalingPage.Write(blueprint)),
            Text("security.md", "Security checklist of this design", () => SecurityPage.Write(blueprint)),
            Text("technologies.md", "Technologies with versions, limits and sources", () => TechnologiesPage.Write(blueprint)),
            .. StructurizrWorkspace.Fits(blueprint) ? [Text(WorkspacePath, "The model for Structurizr, with its views", () => StructurizrWorkspace.Write(blueprint))] : (IEnumerable<BundleEntry>)[],
            .. MigrationPage.Fits(blueprint) ? [Text("migration.md", "From the system there is, step by step", () => MigrationPage.Write(blueprint))] : (IEnumerable<BundleEntry>)[],
            .. Contracts(blueprint),
            .. Database(blueprint),
            .. Decisions(blueprint),
            .. Running(blueprint),
        ];

    private static IEnumerable<BundleEntry> Entries(Blueprint blueprint, string path)
    {
        if (!path.StartsWith(PictureFolder, StringComparison.Ordinal) || path == WorkspacePath)
        {
            return Pages(blueprint);
        }

        var pictures = DiagramSet.Draw(ShownMoney.Of(blueprint), Theme.Light);
        return path.EndsWith(ForChat, StringComparison.Ordinal) ? pictures.Select(Small) : Pictures(pictures);
    }

    private static IEnumerable<BundleEntry> Pictures(IReadOnlyList<Diagram> pictures) => pictures.SelectMany(picture => new[]
    {
        Text($"{PictureFolder}{picture.Name}.svg", $"Picture: {picture.Title}", () => SvgWriter.Write(picture.Scene)),
        Text($"{PictureFolder}{picture.Name}{OnDark}", $"The same for dark pages: {picture.Title}", () => SvgWriter.Write(Repainting.Dark(picture.Scene))),
        new BundleEntry($"{PictureFolder}{picture.Name}.png", $"The same as an image: {picture.Title}", () => PngWriter.Write(picture.Scene)),
    }.Concat(picture.Mermaid is { } mermaid
        ? [Text($"{PictureFolder}{picture.Name}.mmd", $"The same as mermaid text: {picture.Title}", () => mermaid)]
        : []));

    private static BundleEntry Small(Diagram picture) =>
        new($"{PictureFolder}{picture.Name}{ForChat}", picture.Title, () => PngWriter.WriteWithin(picture.Scene, PngWriter.ChatSide));

    private static IReadOnlyList<BundleFile> Sorted(IEnumerable<BundleFile> files) => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static IEnumerable<BundleEntry> Contracts(Blueprint blueprint)
    {
        if (AsyncApiContract.Fits(blueprint))
        {
            yield return Text("api/asyncapi.yaml", "Events, AsyncAPI 3.0", () => AsyncApiContract.WriteYaml(blueprint));
        }

        if (GraphQlContract.Fits(blueprint))
        {
            yield return Text("api/schema.graphql", "Interface as a GraphQL schema", () => GraphQlContract.Write(blueprint));
        }

        if (ProtoContract.Fits(blueprint))
        {
            yield return Text("api/service.proto", "Interface as Protocol Buffers services", () => ProtoContract.Write(blueprint));
        }
    }

    private static IEnumerable<BundleEntry> Database(Blueprint blueprint) => RelationalModel.Fits(blueprint)
        ?
        [
            Text("database/schema.sql", $"Tables, keys, indexes and policies for {DatabaseSchema.NameOf(DatabaseSchema.DialectOf(blueprint))}", () => DatabaseSchema.Write(blueprint)),
            Text("database/access-patterns.md", "How each table is read, and the index that serves it", () => AccessPatternsPage.Write(blueprint)),
            .. Migrations(blueprint),
        ]
        :
        [
            Text("database/key-design.md", "Keys and indexes by way of reading", () => KeyDesignPage.Write(blueprint)),
            .. MongoValidators.Fits(blueprint) ? [Text("database/validators.js", "Collections, validators and indexes, for mongosh", () => MongoValidators.Write(blueprint))] : (IEnumerable<BundleEntry>)[],
            .. DynamoDbTable.Fits(blueprint) ? [Text("database/dynamodb.json", "The table, its indexes and its capacity, for CloudFormation", () => DynamoDbTable.Write(blueprint))] : (IEnumerable<BundleEntry>)[],
            .. CassandraSchema.Fits(blueprint) ? [Text("database/schema.cql", "A table for each way of reading", () => CassandraSchema.Write(blueprint))] : (IEnumerable<BundleEntry>)[],
        ];

    private static IEnumerable<BundleEntry> Migrations(Blueprint blueprint)
    {
        if (PostgresMigration.Fits(blueprint) || MySqlMigration.Fits(blueprint))
        {
            var postgres = PostgresMigration.Fits(blueprint);
            yield return Text("database/migrations/0001_expand.sql", "A change under load, by example: make room", () => postgres ? PostgresMigration.Expand(blueprint) : MySqlMigration.Expand(blueprint));
            yield return Text("database/migrations/0002_backfill.sql", "The same change: fill and prove", () => postgres ? PostgresMigration.Backfill(blueprint) : MySqlMigration.Backfill(blueprint));
            yield return Text("database/migrations/0003_contract.sql", "The same change: take the old away", () => postgres ? PostgresMigration.Contract(blueprint) : MySqlMigration.Contract(blueprint));
        }
    }

    private static IEnumerable<BundleEntry> Running(Blueprint blueprint)
    {
        yield return Text("operations/alerts.yaml", "Prometheus rules from the promises of the design", () => AlertRules.WriteYaml(blueprint));
        yield return Text("operations/benchmarks.md", "What to measure before relying on it", () => BenchmarksPage.Write(blueprint));
        yield return Text("operations/compose.yaml", "The parts on one machine, for development", () => ComposeFile.WriteYaml(blueprint));
        yield return Text("operations/disaster-recovery.md", "What to do when a region is gone", () => DisasterRecoveryPage.Write(blueprint));
        if (Pipeline.Fits(blueprint))
        {
            yield return Text("operations/ci.yaml", "GitHub Actions: checks, image, release", () => Pipeline.WriteYaml(blueprint));
        }

        if (KubernetesManifests.Fits(blueprint))
        {
            yield return Text("operations/kubernetes/app.yaml", "Deployments, services, scaling and disruption budgets", () => KubernetesManifests.WriteYaml(blueprint));
        }

        foreach (var (name, text) in TerraformFiles.Of(blueprint))
        {
            yield return Text($"operations/terraform/{name}", "Infrastructure as code: " + Path.GetFileNameWithoutExtension(name), () => text);
        }

        if (LoadTest.Fits(blueprint))
        {
            yield return Text("operations/load-test.js", "k6 script at the planned peak", () => LoadTest.Write(blueprint));
        }
    }

    private static IEnumerable<BundleEntry> Decisions(Blueprint blueprint) => blueprint.Decisions.Select((decision, at) =>
        Text(DecisionRecord.Path(decision, at + 1), $"Decision: {decision.Title}", () => DecisionRecord.Write(blueprint, decision, at + 1)));

    // Of each picture the drawing alone: image and text stand beside it under the same name.
    private static IEnumerable<(string Path, string Title)> Listed(IEnumerable<BundleFile> files) => files
        .Where(file => !file.Path.StartsWith(PictureFolder, StringComparison.Ordinal) || (Path.GetExtension(file.Path) is not (".png" or ".mmd") && !file.Path.EndsWith(OnDark, StringComparison.Ordinal)))
        .Select(file => (file.Path, file.Title))
        .Append((Manifest.Path, "Every file with its size and hash"));

    private static BundleEntry Text(string path, string title, Func<string> write) => Text(path, title, () => Encoding.UTF8.GetBytes(write()));

    private static BundleEntry Text(string path, string title, Func<byte[]> write) => new(path, title, write);
}
