using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>What is carried: O17 money as a binary fraction, O18 paying twice.</summary>
internal static partial class ApiDataCheck
{
    private static readonly HashSet<string> Paying =
        ["payments", "payment", "charges", "charge", "transfers", "transfer", "refunds", "refund", "payouts", "payout", "withdrawals", "withdrawal", "deposits", "orders", "checkout", "checkouts", "pay", "purchases", "payment-intents", "payment_intents"];

    public static IEnumerable<Remark> Of(ApiFile api) => [.. Money(api), .. Twice(api)];

    private static IEnumerable<Remark> Money(ApiFile api)
    {
        var walk = new SchemaWalk(api);
        return api.Operations.SelectMany(call => call.Sent.Concat(call.Successes.SelectMany(response => api.SchemasOf(response.Value)))).SelectMany(schema => walk.Properties(schema)).ToArray()
            .Where(property => property.Schema["type"]?.Text == "number" && property.Schema["format"]?.Text is "double" or "float" && MoneyName().IsMatch(property.Entry.Name))
            .Select(property => new Remark("O17", property.Entry.Key.At(api.File.Path), $"{property.Entry.Name}: {property.Schema["type"]!.Text}, {property.Schema["format"]!.Text}") { Words = new Dictionary<string, string> { ["name"] = property.Entry.Name } });
    }

    private static IEnumerable<Remark> Twice(ApiFile api) => api.Operations
        .Where(call => call.Method == "post" && !call.EndsInParameter && Paying.Contains(call.Segments[^1].ToLowerInvariant()) && (call.Segments[^1] is not ("transfer" or "transfers") || MovesMoney(api, call)) && !Knows(api, call))
        .Select(call => new Remark("O18", call.Place, api.File.Quote(call.Key.Line)) { Words = new Dictionary<string, string> { ["operation"] = call.Title } });

    /// <summary>A project, a domain or a call is transferred too.</summary>
    private static bool MovesMoney(ApiFile api, ApiCall call) =>
        call.Segments.Any(segment => segment.TrimEnd('s') is "account" or "wallet" or "payment" or "balance")
        || call.Sent.SelectMany(schema => new SchemaWalk(api).Properties(schema)).Any(property => MoneyName().IsMatch(property.Entry.Name) || property.Entry.Name is "currency");

    /// <summary>A key in a header or the body, under any of its usual names.</summary>
    private static bool Knows(ApiFile api, ApiCall call) =>
        call.Parameters.Any(parameter => KeyName().IsMatch(parameter["name"]?.Text ?? ""))
        || call.Sent.SelectMany(schema => new SchemaWalk(api).Properties(schema)).Any(property => KeyName().IsMatch(property.Entry.Name));

    [GeneratedRegex(@"(^|_|-)(price|amount|total|cost|balance|fee|fees|tax|salary|subtotal|discount|refund|payment|revenue|deposit)s?($|_|-)|^(unit|total|sub|net|gross|tax|base|list|sale)?(Price|Amount|Total|Cost|Balance|Fee)s?$|(Price|Amount|Cost|Balance|Salary|Subtotal)$", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyName();

    [GeneratedRegex(@"idempoten|request[-_]?id|client[-_]?(reference|token|order|request)|nonce|dedup|external[-_]?(id|reference)|merchant[-_]?reference", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyName();
}
