using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.House;

namespace BackendArchitect.Host.Tests.Manifests;

public sealed class TeamsManifestTests : IDisposable
{
    private const string AppId = "1b2c3d4e-0000-4000-8000-000000000000";
    private static readonly string Folder = Path.Combine(Repository.Root, "manifests", "teams");
    private static readonly JsonObject Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!.AsObject();
    private readonly string _work = Directory.CreateTempSubdirectory("ba-teams-").FullName;

    public static TheoryData<string> Commands => [.. Manifest["bots"]![0]!["commandLists"]!.AsArray()
        .SelectMany(list => list!["commands"]!.AsArray())
        .Select(command => (string?)command!["prompt"] ?? (string)command["title"]!)
        .Distinct()];

    public void Dispose() => Directory.Delete(_work, recursive: true);

    [NeedsFact("validators")]
    public async Task K4_Microsofts_schema_accepts_the_Teams_manifest_and_its_icons()
    {
        var (code, said) = await RequiredProgram.RunValidatorAsync("teams-manifest-check.mjs", Folder);

        Assert.True(code == 0, said);
    }

    [NeedsFact("zip")]
    public async Task K4_One_command_makes_the_package_that_is_uploaded()
    {
        var file = Path.Combine(_work, "app.zip");
        var (code, said) = await RequiredProgram.RunAsync("bash", Path.Combine(Folder, "package.sh"), AppId, "bot.contoso.example", file);

        Assert.True(code == 0, said);
        await using var zip = await ZipFile.OpenReadAsync(file);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
        var manifest = JsonNode.Parse(await new StreamReader(await zip.GetEntry("manifest.json")!.OpenAsync()).ReadToEndAsync())!;
        Assert.Equal((AppId, AppId), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"]));
        Assert.Equal("bot.contoso.example", (string?)manifest["validDomains"]![0]);
        Assert.DoesNotContain("example.org", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [NeedsFact("zip")]
    public async Task K4_A_package_for_no_app_or_no_host_is_not_made()
    {
        var (code, said) = await RequiredProgram.RunAsync("bash", Path.Combine(Folder, "package.sh"), "my-bot", "https://bot.example");

        Assert.Equal(2, code);
        Assert.StartsWith("usage:", said, StringComparison.Ordinal);
    }

    [Fact]
    public void K4_Files_are_on_and_no_whole_channel_is_read()
    {
        var bot = Manifest["bots"]![0]!;

        Assert.True((bool)bot["supportsFiles"]!);
        Assert.Equal(["groupChat", "personal", "team"], bot["scopes"]!.AsArray().Select(scope => (string)scope!).Order());
        Assert.Null(Manifest["authorization"]);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void K4_What_the_manifest_suggests_to_say_is_understood(string words)
    {
        var message = new InboundMessage(
            "m1", InboundKind.Text, new ConversationAddress("test", "c", ConversationKind.Personal, ""), new Person("u", "Ada"), words, null, ImmutableDictionary<string, string>.Empty, DateTimeOffset.UnixEpoch);

        var heard = new Listener(KnowledgeLoader.Load(), Phrases.Shipped).Listen(ConversationState.New, [message]);

        Assert.NotEmpty(heard);
        Assert.All(heard, one => Assert.False(one.Command is Command.Puzzle or Command.OfferJobs, $"{words}: {one.Command}"));
    }
}
