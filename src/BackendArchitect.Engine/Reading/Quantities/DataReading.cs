using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>How much data there is, and how fast it grows. Memory, file sizes and transfer are other things.</summary>
internal static class DataReading
{
    private static readonly HashSet<string> Elsewhere =
    [
        "ram", "memory", "heap", "vcpu", "vcpus", "cpu", "upload", "uploads", "payload", "payloads", "body", "limit", "attachment", "attachments", "egress", "bandwidth",
        "instance", "instances", "image", "bundle", "swap", "page", "response", "responses", "request", "chunk", "chunks", "max_connections", "free", "per-file", "container",
    ];

    private static readonly HashSet<string> Stored = ["data", "database", "db", "storage", "store", "stored", "tables", "table", "dataset", "records", "history", "total", "archive", "documents", "logs", "disk", "content"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (!UnitWords.Gigabytes.TryGetValue(passage.Word(quantity.To), out var factor) || (passage.Word(quantity.To) == "go" && !passage.Tokens[quantity.To].Glued))
        {
            return null;
        }

        var end = quantity.To + 1;
        if (passage.HasAfter(end, 4, Elsewhere) || passage.HasBefore(quantity.From, 3, Elsewhere) || IsPerPiece(passage, end) || passage.Before(quantity.From, 4).TakeWhile(word => word is not ",").Any(word => word is "largest" or "biggest" or "smallest" or "each" or "every" or "average") || passage.Word(end) == "/" && passage.Word(end + 1) is "s" or "sec")
        {
            return [];
        }

        var size = quantity.Times(factor);
        if (Period.Within(passage, end, 5) is { } period)
        {
            return period.Seconds < 60 ? [] : [Fact(FactIds.DataGrowth, size.Times(UnitWords.Month / period.Seconds), period.To)];
        }

        if (passage.Before(quantity.From, 4).Any(word => word is "monthly"))
        {
            return [Fact(FactIds.DataGrowth, size, end)];
        }

        return factor >= 1 || passage.HasAfter(end, 4, Stored) || passage.HasBefore(quantity.From, 5, Stored)
            ? [Fact(FactIds.DataVolume, size, end)]
            : [];
    }

    private static bool IsPerPiece(Passage passage, int at) =>
        (passage.Word(at) is "each" && UnitWords.Period(passage.Word(at + 1)) is null) || passage.Word(at) is "files" or "file" or "pictures" or "videos"
        || (passage.Word(at) is "per" or "a" or "/" && UnitWords.Period(passage.Word(at + 1)) is null);

    private static Found Fact(string id, Quantity quantity, int to) =>
        new(id, FactValue.Of(quantity.Value, quantity.Low), quantity.From, to);
}
