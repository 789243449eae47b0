using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>Prometheus rules from the promises of the design: error budget burn over two windows, slow answers, and load near the break point.</summary>
/// <remarks>Burn rates as in Google's SRE Workbook: 2 % of a month's budget in an hour wakes somebody, 5 % in six hours is a ticket.</remarks>
public static class AlertRules
{
    private const string Requests = "http_server_request_duration_seconds";
    private const double FastBurn = 14.4;
    private const double SlowBurn = 6;

    public static string WriteYaml(Blueprint blueprint) =>
        "# Metric names are those of OpenTelemetry's HTTP server conventions as Prometheus shows them.\n" + YamlWriter.Write(Document(blueprint));

    public static JsonObject Document(Blueprint blueprint)
    {
        var targets = Targets.Of(blueprint);
        var rules = new JsonArray();
        if (targets is { ErrorBudget: { } budget, Availability: { } promised })
        {
            var says = $"The promise is {Words.Number(promised)} % of requests.";
            rules.Add(Rule("ErrorBudgetBurnsFast", $"{Burn("1h", FastBurn, budget)} and {Burn("5m", FastBurn, budget)}", "2m", "page", "Errors use up a month's budget in two days.", says));
            rules.Add(Rule("ErrorBudgetBurnsSlowly", $"{Burn("6h", SlowBurn, budget)} and {Burn("30m", SlowBurn, budget)}", "15m", "ticket", "Errors use up a month's budget in five days.", says));
        }

        if (targets.LatencyMs is { } latency)
        {
            rules.Add(Rule(
                "SlowAnswers",
                $"histogram_quantile(0.95, sum by (le) (rate({Requests}_bucket[5m]))) > {Plain(latency / 1000)}",
                "10m",
                "page",
                "One answer in twenty is slower than promised.",
                $"The promise is {Words.Number(latency)} ms at the 95th percentile."));
        }

        if (blueprint.BreakPoints is [var first, ..])
        {
            rules.Add(Rule(
                "LoadNearBreakPoint",
                $"sum(rate({Requests}_count[5m])) > {Plain(Math.Round(first.Load * ScalingPage.ActAt, 2))}",
                "30m",
                "ticket",
                $"Load is at {Words.Number(ScalingPage.ActAt * 100)} % of what {blueprint.Part(first.Part)?.Name ?? first.Part} carries.",
                $"Next step: {first.Next}"));
        }

        return new JsonObject
        {
            ["groups"] = new JsonArray(new JsonObject { ["name"] = "promises", ["rules"] = rules }),
        };
    }

    private static string Burn(string window, double rate, double budget) =>
        $"sum(rate({Requests}_count{{http_response_status_code=~\"5..\"}}[{window}])) / sum(rate({Requests}_count[{window}])) > {Plain(rate)} * {Plain(budget)}";

    private static JsonObject Rule(string name, string expression, string lasting, string severity, string summary, string description) => new()
    {
        ["alert"] = name,
        ["expr"] = expression,
        ["for"] = lasting,
        ["labels"] = new JsonObject { ["severity"] = severity },
        ["annotations"] = new JsonObject { ["summary"] = summary, ["description"] = description },
    };

    private static string Plain(double value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
