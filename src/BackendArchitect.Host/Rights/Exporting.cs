using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Rights;

/// <summary>Writes down everything that is kept, as JSON a person can read and a program can check: <c>docs/export.schema.json</c>.</summary>
internal sealed class Exporting(IErasure erasure, IRecords records, Estate estate)
{
    public const string Format = "backend-architect-export/1";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The text, and how much of what it holds.</returns>
    public async Task<(string Json, Removed Holds)> WriteAsync(RightsWish wish, Reach reach, ConversationState now, CancellationToken cancellation)
    {
        var own = new Territory(reach.Own);
        var conversations = new JsonArray();
        var places = new JsonArray();
        var holds = Removed.Nothing;
        foreach (var id in (await FindAsync(reach, cancellation)).Where(own.Holds))
        {
            var kept = await erasure.ReadAsync(id, cancellation);
            if (!kept.IsEmpty)
            {
                conversations.Add(ExportJson.Conversation(kept));
                holds += new Removed(1, kept.Waiting.Length + kept.Lines.Length, kept.Unsent.Length, DeadLetters: kept.Dead.Length);
            }

            if (ConversationAddress.HomeOf(id) == id && own.Ids.Contains(id) && await erasure.LogbookAsync(id, cancellation) is { } logbook)
            {
                places.Add(new JsonObject { ["id"] = id, ["logbook"] = JsonSerializer.SerializeToNode(logbook, ConversationJson.Default.Logbook) });
                holds += new Removed(Decisions: logbook.Decisions.Count + logbook.Designs.Count);
            }
        }

        var document = new JsonObject
        {
            ["format"] = Format,
            ["scope"] = wish.Scope.ToString().ToLowerInvariant(),
            ["of"] = new JsonArray([.. reach.Own.Select(id => (JsonNode)id)]),
            ["at"] = wish.At.UtcDateTime.ToString("o", null),
            ["by"] = new JsonObject { ["id"] = wish.By.Id, ["name"] = wish.By.Name },
            ["places"] = places,
            ["conversations"] = conversations,
        };
        holds += await AddRecordsAsync(document, own, cancellation);
        document["shared"] = wish.Scope == DataScope.Me ? await SharedAsync(wish.By, reach, cancellation) : new JsonArray();
        return (Text(document), holds);
    }

    /// <summary>Also logbooks of places whose threads are gone.</summary>
    private async Task<IEnumerable<string>> FindAsync(Reach reach, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(reach.Own, StringComparer.Ordinal);
        foreach (var begin in reach.Own)
        {
            found.UnionWith(await erasure.FindAsync(begin, cancellation));
        }

        return found;
    }

    private async Task<Removed> AddRecordsAsync(JsonObject document, Territory own, CancellationToken cancellation)
    {
        var (designs, files, changes, notes) = (new JsonArray(), new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var (kind, name) in await estate.OfAsync(own, cancellation))
        {
            if (await records.FindAsync(kind, name, cancellation) is not { } text || kind == IRecords.Owned)
            {
                continue;
            }

            switch (kind)
            {
                case IRecords.Designs:
                    designs.Add(JsonNode.Parse(text));
                    break;
                case IRecords.Papers:
                    AddFiles(files, text);
                    break;
                case IRecords.Audit:
                    changes.Add(JsonNode.Parse(text));
                    break;
                default:
                    notes.Add(new JsonObject { ["kind"] = kind, ["name"] = name, ["text"] = text });
                    break;
            }
        }

        (document["designs"], document["files"], document["changes"], document["notes"]) = (designs, files, changes, notes);
        return new Removed(Designs: designs.Count + files.Count, Others: changes.Count + notes.Count);
    }

    /// <summary>An earlier export holds nothing of its own.</summary>
    private static void AddFiles(JsonArray files, string text)
    {
        foreach (var sheet in JsonSerializer.Deserialize(text, ConversationJson.Default.Paper)!.Files.Where(sheet => !sheet.Path.StartsWith("export-", StringComparison.Ordinal)))
        {
            files.Add(new JsonObject { ["name"] = sheet.Path, ["text"] = sheet.Text });
        }
    }

    private async Task<JsonArray> SharedAsync(Person person, Reach reach, CancellationToken cancellation)
    {
        var shared = new JsonArray();
        foreach (var id in reach.Shared)
        {
            var kept = await erasure.ReadAsync(id, cancellation);
            var logbook = ConversationAddress.HomeOf(id) == id ? await erasure.LogbookAsync(id, cancellation) : null;
            if (ExportJson.Shared(kept, logbook, person) is { } part)
            {
                shared.Add(part);
            }
        }

        return shared;
    }

    private static string Text(JsonObject document)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            document.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
