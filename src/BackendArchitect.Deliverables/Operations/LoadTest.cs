using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>A k6 script whose rates and thresholds are those of the design.</summary>
public static class LoadTest
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    /// <summary>Whether the design names a load to test with.</summary>
    public static bool Fits(Blueprint blueprint) => Targets.Of(blueprint).Peak is > 0;

    public static string Write(Blueprint blueprint) => $$"""
        // {{blueprint.Title.ReplaceLineEndings(" ")}}: load test at the planned peak. Rates and thresholds are those of capacity.md.
        // BASE_URL=https://test.example.com/v1 TOKEN=... k6 run load-test.js
        import http from 'k6/http';
        import exec from 'k6/execution';
        import { check } from 'k6';

        const base = __ENV.BASE_URL || 'http://localhost:8080/v1';
        const token = __ENV.TOKEN ? { Authorization: `Bearer ${__ENV.TOKEN}` } : {};

        export const options = {{Options(blueprint)}};

        const reads = {{Reads(blueprint)}};

        // Ids in these bodies must exist in the test data.
        const writes = {{Writes(blueprint)}};

        // Of each thousand requests, so many write.
        const writesPerThousand = {{TestPlan.Of(blueprint).WritesPerThousand}};

        export default function () {
          const turn = exec.scenario.iterationInTest;
          const answer = writes.length > 0 && turn % 1000 < writesPerThousand
            ? write(writes[turn % writes.length], turn)
            : http.get(base + reads[turn % reads.length], { headers: token });
          check(answer, { 'answered well': (response) => response.status < 400 });
        }

        function write({ path, body }, turn) {
          const headers = { ...token, 'Content-Type': 'application/json', 'Idempotency-Key': `load-${exec.vu.idInTest}-${turn}` };
          return http.post(base + path, JSON.stringify(body), { headers });
        }

        """.ReplaceLineEndings("\n");

    private static string Options(Blueprint blueprint)
    {
        var targets = Targets.Of(blueprint);
        var plan = TestPlan.Of(blueprint);
        var thresholds = new JsonObject { ["dropped_iterations"] = new JsonArray("count==0") };
        if (targets.LatencyMs is { } latency)
        {
            thresholds["http_req_duration"] = new JsonArray($"p(95)<{latency.ToString("0.###", CultureInfo.InvariantCulture)}");
        }

        if (targets.ErrorBudget is { } budget)
        {
            thresholds["http_req_failed"] = new JsonArray($"rate<{budget.ToString("0.########", CultureInfo.InvariantCulture)}");
        }

        return new JsonObject
        {
            ["scenarios"] = new JsonObject
            {
                ["peak"] = new JsonObject
                {
                    ["executor"] = "ramping-arrival-rate",
                    ["startRate"] = plan.Ordinary,
                    ["timeUnit"] = "1s",
                    ["preAllocatedVUs"] = plan.InFlight,
                    ["maxVUs"] = plan.Most,
                    ["stages"] = new JsonArray(Stage(plan.Ordinary, "5m"), Stage(plan.Peak, "10m"), Stage(plan.Peak, "30m"), Stage(plan.Ordinary, "5m")),
                },
            },
            ["thresholds"] = thresholds,
        }.ToJsonString(Readable);
    }

    private static JsonObject Stage(long target, string duration) => new() { ["target"] = target, ["duration"] = duration };

    private static string Reads(Blueprint blueprint)
    {
        var lists = ApiRoute.Of(blueprint).Where(route => route.Operation.Kind == "list").Select(route => (JsonNode)(route.Path + "?limit=20"));
        return new JsonArray([.. lists.DefaultIfEmpty("/")]).ToJsonString(Readable);
    }

    private static string Writes(Blueprint blueprint)
    {
        var routes = ApiRoute.Of(blueprint);
        return new JsonArray([.. routes.Where(route => route.Operation is { Kind: "create", Idempotent: true }).Select(route => new JsonObject
        {
            ["path"] = route.Path,
            ["body"] = ApiSchemas.SentExample(routes, route.Entity, change: false),
        })]).ToJsonString(Readable);
    }
}
