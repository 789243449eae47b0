using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using BackendArchitect.Host.Workers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/ops</c>: what was given up, to look at and to try again, who changed which decision, and what the language model was used for. Guarded by <see cref="ManagementDoor"/>.</summary>
internal static class OperationsEndpoint
{
    private const int Most = 1000;

    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        var ops = app.MapGroup(ManagementDoor.Operations);
        ops.MapGet("dead", DeadAsync);
        ops.MapPost("dead/{id}/retry", RetryAsync);
        ops.MapGet("audit", AuditAsync);
        ops.MapGet("usage", UsageAsync);
    }

    /// <param name="content">Whether what was said is shown too.</param>
    private static async Task<IResult> DeadAsync(IOversight store, bool? content, int? most, CancellationToken cancellation)
    {
        var letters = await store.DeadLettersAsync(Bounded(most), cancellation);
        return Listed(letters.Select(letter => (JsonNode)Shown(letter, content == true)));
    }

    private static async Task<IResult> RetryAsync(IOversight store, Nudges nudges, string id, CancellationToken cancellation)
    {
        if (!await store.ReviveAsync(id, cancellation))
        {
            return TypedResults.Problem("There is no dead letter of this id that can be tried again; GET /ops/dead lists them.", statusCode: StatusCodes.Status404NotFound);
        }

        nudges.Inbox.Wake();
        nudges.Outbox.Wake();
        return TypedResults.Text("It waits again.\n");
    }

    private static async Task<IResult> AuditAsync(IOversight store, int? most, CancellationToken cancellation) =>
        Listed((await store.RecordsAsync(IRecords.Audit, Bounded(most), cancellation)).Select(line => JsonNode.Parse(line)!));

    /// <param name="days">With today. 7 where it is not said.</param>
    private static async Task<IResult> UsageAsync(ModelBooks books, int? days, CancellationToken cancellation) =>
        Listed((await books.ReportAsync(days ?? 7, cancellation)).Select(Shown));

    private static JsonNode Shown(ModelUsage usage) => new JsonObject
    {
        ["day"] = usage.Day.ToString("O", CultureInfo.InvariantCulture),
        ["workspace"] = usage.Workspace,
        ["purpose"] = usage.Purpose,
        ["calls"] = usage.Calls,
        ["failures"] = usage.Failures,
        ["tokensIn"] = usage.TokensIn,
        ["tokensOut"] = usage.TokensOut,
        ["guessedCalls"] = usage.Guessed,
        ["costUsd"] = usage.Cost,
    };

    private static JsonObject Shown(DeadLetter letter, bool content)
    {
        var shown = new JsonObject
        {
            ["id"] = letter.Id,
            ["kind"] = letter.Kind,
            ["conversation"] = letter.Conversation,
            ["at"] = letter.At.ToString("O"),
            ["reason"] = content ? letter.Reason : Wordless.Reason(letter.Reason),
        };
        if (content)
        {
            shown["content"] = JsonNode.Parse(letter.Json);
        }

        return shown;
    }

    private static ContentHttpResult Listed(IEnumerable<JsonNode> items) => TypedResults.Text(new JsonArray([.. items]).ToJsonString(), "application/json");

    private static int Bounded(int? most) => Math.Clamp(most ?? 100, 1, Most);
}
