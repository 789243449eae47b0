using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Existing;

/// <summary>Reads the services of a compose file.</summary>
internal static class ComposeSource
{
    public static bool Reads(ReviewFile file) => file.IsDataFile && file.Root is DataNode.Map root && root["openapi"] is null && root["apiVersion"] is null
        && root["services"] is DataNode.Map services && services.Entries.Any(entry => entry.Value["image"] is not null || entry.Value["build"] is not null || entry.Value["extends"] is not null);

    public static void Read(ReviewFile file, SystemSketch sketch, TechnologyNames names)
    {
        foreach (var service in file.Root!["services"]!.Entries.Take(500))
        {
            Read(file, service, sketch, names);
        }
    }

    private static void Read(ReviewFile file, DataNode.Entry service, SystemSketch sketch, TechnologyNames names)
    {
        var node = service.Value;
        var settings = Settings.Of(node["environment"]).ToList();
        var place = new Place(file.Path, service.Key.Line, service.Key.Column, service.Value.JsonPointer);
        var written = node["image"]?.Text;
        var part = ImageParts.Of(service.Name, written, BuildOf(node["build"]), Command(node), names) with
        {
            Replicas = Count(node["deploy"]?["replicas"]) ?? Count(node["scale"]),
            IsLocal = true,
            Ports = [.. PortsOf(node["ports"]).Take(20)],
            Databases = [.. settings.Where(setting => setting.Key is "POSTGRES_DB" or "MYSQL_DATABASE" or "MARIADB_DATABASE" or "MONGO_INITDB_DATABASE" or "POSTGRESQL_DATABASE").Select(setting => setting.Value)],
            Places = [place],
        };
        var id = sketch.Add(part);
        foreach (var alias in Names(node))
        {
            sketch.Alias(alias, id);
        }

        if (written is not null && ImageName.Of(written).Cloud is { } cloud)
        {
            sketch.Facts.Add(("cloud", cloud, $"image: {written}", node["image"]!.At(file.Path)));
        }

        foreach (var (name, at) in DependsOn(node))
        {
            sketch.Wish(id, name, (from, to) => new ExistingLink(from, to, "depends_on", at.At(file.Path)) { IsOrderOnly = true });
        }

        Settings.Link(file, id, settings, sketch);
    }

    private static string BuildOf(DataNode? build) => build?.Text ?? (build is DataNode.Map ? string.Join(' ', ((string[])["context", "dockerfile", "target"]).Select(key => build[key]?.Text ?? "").Concat(Args(build["args"]))) : "");

    private static IEnumerable<string> Args(DataNode? args) => (args?.Entries.Select(entry => $"{entry.Name}={entry.Value.Text}") ?? []).Concat(args?.All.Select(item => item.Text ?? "") ?? []).Take(20);

    private static string Command(DataNode node) => string.Join(' ', ((DataNode?[])[node["entrypoint"], node["command"]]).SelectMany(command => command?.Text is { } text ? [text] : command?.All.Select(word => word.Text ?? "") ?? []).Take(40));

    private static int? Count(DataNode? node) => node?.Text is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 100_000 ? count : null;

    private static IEnumerable<string> PortsOf(DataNode? ports) =>
        (ports?.All ?? []).Select(port => port.Text ?? (port["target"]?.Text is { } target ? port["published"]?.Text is { } published ? $"{published}:{target}" : target : null)).OfType<string>();

    private static IEnumerable<string> Names(DataNode node) =>
        ((string?[])[node["container_name"]?.Text, node["hostname"]?.Text]).OfType<string>()
        .Concat((node["networks"]?.Entries ?? []).SelectMany(network => network.Value["aliases"]?.All ?? []).Select(alias => alias.Text).OfType<string>()).Take(20);

    private static IEnumerable<(string Name, DataNode At)> DependsOn(DataNode node) =>
        (node["depends_on"]?.Entries ?? []).Select(entry => (entry.Name, (DataNode)entry.Key))
        .Concat(((DataNode?[])[node["depends_on"], node["links"]]).SelectMany(list => list?.All ?? []).Where(item => item.Text is not null).Select(item => (item.Text!.Split(':')[0], item))).Take(200);
}
