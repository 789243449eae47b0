using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>The parts of the design that run on one machine, for development: the same engines in the same lines, with health checks and limits.</summary>
public static class ComposeFile
{
    // The first whose word is in the id of the technology.
    private static readonly Engine[] Engines =
    [
        new("postgres", "postgres", "postgres", "18", 5432, "/var/lib/postgresql", ["CMD-SHELL", "pg_isready -U app"], Database),
        new("supabase", "postgres", "postgres", "17", 5432, "/var/lib/postgresql", ["CMD-SHELL", "pg_isready -U app"], Database),
        new("mysql", "mysql", "mysql", "8.4", 3306, "/var/lib/mysql", ["CMD-SHELL", "mysqladmin ping -h 127.0.0.1"], ["MYSQL_DATABASE=app", "MYSQL_ROOT_PASSWORD=${DATABASE_PASSWORD:?set it in .env}"]),
        new("mongodb", "mongo", "mongo", "8", 27017, "/data/db", ["CMD", "mongosh", "--quiet", "--eval", "db.runCommand('ping').ok"], []),
        new("valkey", "valkey", "valkey/valkey", "8", 6379, "/data", ["CMD", "valkey-cli", "ping"], []),
        new("redis", "redis", "redis", "8", 6379, "/data", ["CMD", "redis-cli", "ping"], []),
        new("rabbitmq", "rabbitmq", "rabbitmq", "4", 5672, "/var/lib/rabbitmq", ["CMD", "rabbitmq-diagnostics", "-q", "ping"], []),
    ];

    private static string[] Database => ["POSTGRES_USER=app", "POSTGRES_DB=app", "POSTGRES_PASSWORD=${DATABASE_PASSWORD:?set it in .env}"];

    public static string WriteYaml(Blueprint blueprint)
    {
        var left = Backing(blueprint).Where(part => Find(part) is null).Select(part => part.Label.Length > 0 ? $"{part.Name} ({part.Label})" : part.Name).ToList();
        var head = "# For development on one machine; never a way to run it for users.\n"
            + (left.Count == 0 ? "" : $"# Not here, use a development account of the provider: {string.Join(", ", left).ReplaceLineEndings(" ")}.\n");
        return head + YamlWriter.Write(Document(blueprint));
    }

    public static JsonObject Document(Blueprint blueprint)
    {
        var engines = Backing(blueprint)
            .Select(part => (Part: part, Engine: Find(part)!))
            .Where(pair => pair.Engine is not null)
            .DistinctBy(pair => pair.Engine.Name)
            .ToList();
        var services = new JsonObject();
        foreach (var part in blueprint.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Worker))
        {
            services[part.Id] = Own(part, [.. engines.Select(pair => pair.Engine.Name)]);
        }

        foreach (var (part, engine) in engines)
        {
            services[engine.Name] = Backing(engine, Version(blueprint, part, engine));
        }

        return new JsonObject
        {
            ["services"] = services,
            ["volumes"] = new JsonObject(engines.Select(pair => new KeyValuePair<string, JsonNode?>(pair.Engine.Name + "-data", new JsonObject()))),
        };
    }

    private static IEnumerable<Part> Backing(Blueprint blueprint) =>
        blueprint.Parts.Where(part => part.Kind is PartKind.Store or PartKind.Cache or PartKind.Queue or PartKind.Search or PartKind.Files);

    private static Engine? Find(Part part) =>
        Engines.FirstOrDefault(engine => part.Technology?.Contains(engine.Word, StringComparison.Ordinal) == true);

    private static string Version(Blueprint blueprint, Part part, Engine engine) =>
        blueprint.Technologies.FirstOrDefault(choice => choice.Id == part.Technology)?.Version?.Line ?? engine.Usual;

    private static JsonObject Own(Part part, IReadOnlyList<string> needs) => new()
    {
        ["build"] = new JsonObject { ["context"] = "..", ["args"] = new JsonObject { ["PART"] = part.Id } },
        ["environment"] = new JsonArray("PART=" + part.Id),
        ["env_file"] = new JsonArray(".env"),
        ["depends_on"] = new JsonObject(needs.Select(name => new KeyValuePair<string, JsonNode?>(name, new JsonObject { ["condition"] = "service_healthy" }))),
        ["restart"] = "unless-stopped",
        ["deploy"] = Limits("512M"),
        ["ports"] = part.Kind == PartKind.Service ? new JsonArray("127.0.0.1::8080") : new JsonArray(),
    };

    private static JsonObject Backing(Engine engine, string version) => new()
    {
        ["image"] = $"{engine.Image}:{version}",
        ["environment"] = new JsonArray([.. engine.Settings.Select(setting => (JsonNode)setting)]),
        ["ports"] = new JsonArray($"127.0.0.1:{engine.Port}:{engine.Port}"),
        ["volumes"] = new JsonArray($"{engine.Name}-data:{engine.Data}"),
        ["healthcheck"] = new JsonObject { ["test"] = new JsonArray([.. engine.Check.Select(word => (JsonNode)word)]), ["interval"] = "5s", ["timeout"] = "3s", ["retries"] = 20 },
        ["deploy"] = Limits("1G"),
    };

    private static JsonObject Limits(string memory) => new() { ["resources"] = new JsonObject { ["limits"] = new JsonObject { ["cpus"] = "1.0", ["memory"] = memory } } };

    /// <param name="Usual">The line to run where the provider names none.</param>
    private sealed record Engine(string Word, string Name, string Image, string Usual, int Port, string Data, string[] Check, string[] Settings);
}
