using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The one table of a DynamoDB design as a CloudFormation template, its capacity from the rates of the design.</summary>
public static class DynamoDbTable
{
    // A read unit is 4 KB strongly or twice that eventually consistent; a write unit is 1 KB (DynamoDB: read/write capacity).
    private const double ReadUnitBytes = 4096;
    private const double WriteUnitBytes = 1024;

    // Our choice: the ceiling stops a runaway bill, not a busy day.
    private const double Headroom = 2;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Fits(Blueprint blueprint) => blueprint.Choice("primary-store") is "key-value" or "wide-column" or "document"
        && blueprint.Decision("primary-store")?.Technology?.Id == "dynamodb";

    /// <summary>How many further ways of reading the busiest entity has; they share the indexes, the values tell them apart.</summary>
    public static int Indexes(Blueprint blueprint) => blueprint.Entities.Select(entity => entity.Access.Count).DefaultIfEmpty(0).Max();

    public static string Write(Blueprint blueprint)
    {
        var indexes = Indexes(blueprint);
        var (reads, writes) = Units(blueprint);
        var table = new JsonObject
        {
            ["BillingMode"] = "PAY_PER_REQUEST",
            ["OnDemandThroughput"] = Throughput(reads, writes),
            ["AttributeDefinitions"] = new JsonArray([.. Keys(indexes).SelectMany(key => new[] { Attribute(key.Pk), Attribute(key.Sk) })]),
            ["KeySchema"] = KeySchema("pk", "sk"),
            ["PointInTimeRecoverySpecification"] = new JsonObject { ["PointInTimeRecoveryEnabled"] = true },
            ["SSESpecification"] = new JsonObject { ["SSEEnabled"] = true },
            ["DeletionProtectionEnabled"] = true,
            ["TimeToLiveSpecification"] = new JsonObject { ["AttributeName"] = "expires_at", ["Enabled"] = true },
        };
        if (indexes > 0)
        {
            table["GlobalSecondaryIndexes"] = new JsonArray([.. Keys(indexes).Skip(1).Select(key => new JsonObject
            {
                ["IndexName"] = key.Pk[..^2],
                ["KeySchema"] = KeySchema(key.Pk, key.Sk),
                ["Projection"] = new JsonObject { ["ProjectionType"] = "ALL" },
                ["OnDemandThroughput"] = Throughput(reads, writes),
            })]);
        }

        return new JsonObject
        {
            ["AWSTemplateFormatVersion"] = "2010-09-09",
            ["Description"] = $"{blueprint.Title.ReplaceLineEndings(" ")}: the table behind key-design.md",
            ["Metadata"] = Capacity(blueprint, reads, writes),
            ["Resources"] = new JsonObject
            {
                ["Records"] = new JsonObject { ["Type"] = "AWS::DynamoDB::Table", ["DeletionPolicy"] = "Retain", ["UpdateReplacePolicy"] = "Retain", ["Properties"] = table },
            },
            ["Outputs"] = new JsonObject { ["TableName"] = new JsonObject { ["Value"] = new JsonObject { ["Ref"] = "Records" } } },
        }.ToJsonString(Readable) + "\n";
    }

    /// <summary>Units at the planned peak. Unit: request units/s, of the table; every index takes the writes again.</summary>
    public static (double Reads, double Writes) Units(Blueprint blueprint)
    {
        var size = Value(blueprint, "bytes_per_write");
        return (
            Math.Ceiling(Value(blueprint, "store_reads_per_second") * Math.Ceiling(size / ReadUnitBytes) / 2),
            Math.Ceiling(Value(blueprint, "store_writes_per_second") * Math.Ceiling(size / WriteUnitBytes)));
    }

    private static JsonObject Capacity(Blueprint blueprint, double reads, double writes) => new()
    {
        ["Capacity"] = new JsonObject
        {
            ["ItemBytes"] = Value(blueprint, "bytes_per_write"),
            ["ReadsPerSecond"] = Value(blueprint, "store_reads_per_second"),
            ["WritesPerSecond"] = Value(blueprint, "store_writes_per_second"),
            ["ReadUnitsAtPeak"] = reads,
            ["WriteUnitsAtPeak"] = writes,
            ["Formula"] = "reads × ⌈item ÷ 4 KB⌉ ÷ 2 (eventually consistent); writes × ⌈item ÷ 1 KB⌉, and the same again for each index an item appears in. The ceilings below are twice that: our choice.",
        },
    };

    private static double Value(Blueprint blueprint, string figure) => blueprint.Figures.FirstOrDefault(known => known.Id == figure)?.Value ?? 0;

    private static JsonObject Throughput(double reads, double writes) => new()
    {
        ["MaxReadRequestUnits"] = (long)Math.Max(1, reads * Headroom),
        ["MaxWriteRequestUnits"] = (long)Math.Max(1, writes * Headroom),
    };

    private static IEnumerable<(string Pk, string Sk)> Keys(int indexes) => [("pk", "sk"), .. Enumerable.Range(1, indexes).Select(at => ($"gsi{at}pk", $"gsi{at}sk"))];

    private static JsonObject Attribute(string name) => new() { ["AttributeName"] = name, ["AttributeType"] = "S" };

    private static JsonArray KeySchema(string pk, string sk) =>
        [new JsonObject { ["AttributeName"] = pk, ["KeyType"] = "HASH" }, new JsonObject { ["AttributeName"] = sk, ["KeyType"] = "RANGE" }];
}
