using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Tests.House;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Rights;

/// <summary>An export holds everything that is kept, and reads back as what it was.</summary>
public sealed class ExportTests
{
    private static readonly string[] Pieces = ["fact", "thumb", "draft", "dead", "unsent", "thread", "audit", "paper", "line"];

    [Theory, OnSqlite, OnRedis]
    public async Task I7_export_this_channel_holds_everything_fits_its_schema_and_reads_back(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var life = new MarkedLife(store);
        await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
        await life.LiveAsync(MarkedLife.Neighbour, "ccc", "3");
        var before = (await store.Erasure.ReadAsync(MarkedLife.Thread, default)).State!;

        await life.SayAsync(MarkedLife.Channel + ":9.9", "export this channel", "2");

        var json = Assert.Single(Assert.Single(life.Last.Papers).Files).Text;
        Assert.All(Pieces, piece => Assert.Contains($"zyxaaa{piece}", json, StringComparison.Ordinal));
        Assert.DoesNotContain("zyxccc", json, StringComparison.Ordinal);
        Assert.Contains("Everything I keep of this channel", life.Said, StringComparison.Ordinal);
        var document = JsonNode.Parse(json)!;
        Assert.NotEmpty(document["places"]![0]!["logbook"]!["decisions"]!.AsArray());
        Assert.Contains(document["designs"]!.AsArray(), design => (string?)design!["id"] == before.Design);
        var read = document["conversations"]!.AsArray().First(one => (string?)one!["id"] == MarkedLife.Thread)!["state"]!.Deserialize(ConversationJson.Default.ConversationState)!;
        Assert.Equal(
            JsonSerializer.Serialize(before, ConversationJson.Default.ConversationState), JsonSerializer.Serialize(read, ConversationJson.Default.ConversationState));
        await CheckAsync(json);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I7_export_me_is_shown_to_nobody_else(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var life = new MarkedLife(store);
        await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
        await life.LiveAsync("slack:T1:D7", "bbb", "1");
        await life.LiveAsync("slack:T1:D8", "ccc", "2");

        await life.SayAsync(MarkedLife.Thread, "export my data", "1");

        var json = Assert.Single(Assert.Single(life.Last.Papers).Files).Text;
        Assert.Contains("zyxbbbdraft", json, StringComparison.Ordinal);
        Assert.Contains("zyxaaafact", json, StringComparison.Ordinal);
        Assert.DoesNotContain("zyxccc", json, StringComparison.Ordinal);
        Assert.Equal(("U1", true), (life.Replies[^1].OnlyFor, life.Replies[^1].InPrivateChat));
        await CheckAsync(json);
    }

    private static async Task CheckAsync(string json)
    {
        if (RequiredProgram.Missing("validators") is not null)
        {
            return;
        }

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, json);
        var (code, said) = await RequiredProgram.RunValidatorAsync("schema-check.mjs", Path.Combine(Repository.Root, "docs", "export.schema.json"), file);
        File.Delete(file);
        Assert.True(code == 0, said);
    }
}
