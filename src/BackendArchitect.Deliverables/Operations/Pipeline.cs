using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>A GitHub Actions workflow: checks on every change, an image from the main branch, and the release in the way that was chosen.</summary>
public static class Pipeline
{
    private const string OnMain = "github.ref == 'refs/heads/main'";

    private static readonly PinnedAction Gitleaks = new("gitleaks/gitleaks-action", "v2.3.9", "ff98106e4c7b2bc287b24eaf42907196329070c7");
    private static readonly PinnedAction Trivy = new("aquasecurity/trivy-action", "v0.35.0", "57a97c7e7821a5776cebc9bb87c984fa69cba8f1");

    /// <summary>Whether the language of the application is one it knows to build.</summary>
    public static bool Fits(Blueprint blueprint) => Toolchain.Of(blueprint) is not null;

    public static string WriteYaml(Blueprint blueprint) =>
        $"# Actions of others stand at a commit of theirs: {string.Join(", ", Pinned(blueprint).Select(action => $"{action.Name} {action.Release}"))}. Let a bot raise them.\n"
        + (Release(blueprint) is null ? "# How it is released depends on the hosting you set up: add that job behind 'image'.\n" : "")
        + YamlWriter.Write(Document(blueprint));

    private static IEnumerable<PinnedAction> Pinned(Blueprint blueprint) => [.. Toolchain.Of(blueprint)?.Tools.Pinned is { } own ? [own] : (PinnedAction[])[], Gitleaks, Trivy];

    public static JsonObject Document(Blueprint blueprint)
    {
        var (tools, version) = Toolchain.Of(blueprint) ?? throw new ArgumentException("The design names no language this pipeline knows to build.", nameof(blueprint));
        var jobs = new JsonObject
        {
            ["check"] = Job([Use("actions/checkout@v4"), SetUp(tools, version), .. tools.Commands.Select(check => Run(check.Name, check.Command))]),
            ["secrets"] = Job([Use("actions/checkout@v4", ("fetch-depth", 0)), Use(Gitleaks.At)]),
            ["image"] = Job(
                [
                    Use("actions/checkout@v4"),
                    Run("Build", "docker build --tag app:${{ github.sha }} ."),
                    Use(Trivy.At, ("image-ref", "app:${{ github.sha }}"), ("severity", "CRITICAL,HIGH"), ("exit-code", "1")),
                    .. Release(blueprint) is null ? Array.Empty<JsonObject>() : [Push()],
                ],
                needs: ["check", "secrets"]),
        };
        if (tools.Analysis is { } language)
        {
            jobs["analysis"] = Job(
                [Use("actions/checkout@v4"), Use("github/codeql-action/init@v3", ("languages", language), ("build-mode", "none")), Use("github/codeql-action/analyze@v3")],
                extra: job => job["permissions"] = new JsonObject { ["contents"] = "read", ["security-events"] = "write" });
        }

        if (Schema(blueprint) is { } schema)
        {
            jobs["schema"] = schema;
        }

        if (Release(blueprint) is { } release)
        {
            jobs["release"] = release;
        }

        return new JsonObject
        {
            ["name"] = "ci",
            ["on"] = new JsonObject { ["pull_request"] = new JsonObject(), ["push"] = new JsonObject { ["branches"] = new JsonArray("main") } },
            ["permissions"] = new JsonObject { ["contents"] = "read" },
            ["concurrency"] = new JsonObject { ["group"] = "${{ github.workflow }}-${{ github.ref }}", ["cancel-in-progress"] = "${{ github.event_name == 'pull_request' }}" },
            ["jobs"] = jobs,
        };
    }

    /// <summary>A dry run of the schema on the database it is for; null where its maker's image needs a licence to be accepted first, or there are no tables.</summary>
    private static JsonObject? Schema(Blueprint blueprint) => !Schemas.RelationalModel.Fits(blueprint) ? null : Schemas.DatabaseSchema.DialectOf(blueprint) switch
    {
        Schemas.Dialect.Postgres => Schema(
            "psql \"$DATABASE_URL\" --set ON_ERROR_STOP=1 --single-transaction --file database/schema.sql",
            new JsonObject { ["DATABASE_URL"] = "postgresql://postgres:check@localhost:5432/postgres" },
            "postgres",
            "postgres:18",
            new JsonObject { ["POSTGRES_PASSWORD"] = "check" },
            "5432:5432",
            "pg_isready"),
        Schemas.Dialect.MySql => Schema(
            "mysql --host 127.0.0.1 --user root check < database/schema.sql",
            new JsonObject { ["MYSQL_PWD"] = "check" },
            "mysql",
            "mysql:8.4",
            new JsonObject { ["MYSQL_ROOT_PASSWORD"] = "check", ["MYSQL_DATABASE"] = "check" },
            "3306:3306",
            "'mysqladmin ping --host 127.0.0.1'"),
        _ => null,
    };

    private static JsonObject Schema(string command, JsonObject settings, string name, string image, JsonObject start, string ports, string ready) => Job(
        [Use("actions/checkout@v4"), Run("Schema on an empty database", command)],
        extra: job =>
        {
            job["env"] = settings;
            job["services"] = new JsonObject
            {
                [name] = new JsonObject
                {
                    ["image"] = image,
                    ["env"] = start,
                    ["ports"] = new JsonArray(ports),
                    ["options"] = $"--health-cmd {ready} --health-interval 2s --health-retries 20",
                },
            };
        });

    private static JsonObject? Release(Blueprint blueprint)
    {
        if (ReleaseSteps.Of(blueprint) is not { } steps)
        {
            return null;
        }

        return Job([.. steps, Run("Smoke test", "curl --fail --retry 10 --retry-delay 3 ${{ vars.HEALTH_URL }}")], needs: ["image"], extra: job =>
        {
            job["if"] = OnMain;
            job["environment"] = "production";
            job["permissions"] = new JsonObject { ["contents"] = "read", ["id-token"] = "write" };
        });
    }

    private static JsonObject Push()
    {
        var push = Run(
            "Push",
            "echo \"$REGISTRY_TOKEN\" | docker login ${{ vars.REGISTRY }} --username ${{ vars.REGISTRY_USER }} --password-stdin\n"
            + $"docker tag app:${{{{ github.sha }}}} {ReleaseSteps.Image}\ndocker push {ReleaseSteps.Image}");
        push["if"] = OnMain;
        push["env"] = new JsonObject { ["REGISTRY_TOKEN"] = "${{ secrets.REGISTRY_TOKEN }}" };
        return push;
    }

    private static JsonObject Job(IEnumerable<JsonObject> steps, string[]? needs = null, Action<JsonObject>? extra = null)
    {
        var job = new JsonObject { ["runs-on"] = "ubuntu-24.04", ["timeout-minutes"] = 20 };
        if (needs is not null)
        {
            job["needs"] = new JsonArray([.. needs.Select(name => (JsonNode)name)]);
        }

        extra?.Invoke(job);
        job["steps"] = new JsonArray([.. steps]);
        return job;
    }

    private static JsonObject SetUp(Toolchain tools, string? version)
    {
        List<(string, JsonNode)> inputs = version is null ? [] : [(tools.VersionInput, version)];
        if (tools.Language == "java")
        {
            inputs.Add(("distribution", "temurin"));
        }

        return Use(tools.Action, [.. inputs]);
    }

    internal static JsonObject Use(string action, params IReadOnlyList<(string Name, JsonNode Value)> inputs)
    {
        var step = new JsonObject { ["uses"] = action };
        if (inputs.Count > 0)
        {
            step["with"] = new JsonObject(inputs.Select(input => new KeyValuePair<string, JsonNode?>(input.Name, input.Value)));
        }

        return step;
    }

    internal static JsonObject Run(string name, string command) => new() { ["name"] = name, ["run"] = command };
}
