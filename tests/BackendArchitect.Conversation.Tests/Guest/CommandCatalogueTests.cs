using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Tests.Guest;

public sealed class CommandCatalogueTests
{
    private const string Text = "we are 6 developers and need a shop";

    private static readonly CommandCatalogue Catalogue = new(Talk.Knowledge);
    private static readonly CommandText Words = new(Catalogue, Talk.Knowledge);
    private static readonly GuestReader Reader = new(Talk.Knowledge);
    private static readonly Occasion Now = new("m1", new Person("u1", "Anna"), DateTimeOffset.UnixEpoch);

    public static TheoryData<string> Names => [.. Catalogue.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_is_made_from_arguments_of_its_own_list(string name)
    {
        var known = Catalogue.Find(name)!;

        var command = known.Make(new GuestArguments(known, JsonDocument.Parse(Example(known).ToJsonString()).RootElement, given => new QuotedFacts(Talk.Knowledge).Read(given, Text, Now)));

        Assert.NotNull(command);
    }

    [Fact]
    public void The_schema_and_the_words_name_each_command_a_message_can_mean_and_no_other()
    {
        var schema = JsonNode.Parse(Words.Schema())!;
        var words = Words.Commands();

        var names = schema["properties"]!["commands"]!["items"]!["anyOf"]!.AsArray().Select(item => (string)item!["properties"]!["name"]!["const"]!).ToArray();

        Assert.Equal(Catalogue.Proposals.Select(command => command.Name), names);
        Assert.All(names, name => Assert.Contains($"\"name\": \"{name}\"", words, StringComparison.Ordinal));
        Assert.DoesNotContain("review_snippet", words, StringComparison.Ordinal);
        Assert.Contains("review_snippet", Words.Tools(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_keeps_changes_or_sends_anything_is_only_ever_an_offer()
    {
        Command[] given = [.. Catalogue.All.Select(known => Reader.Read(new JsonObject { ["commands"] = new JsonArray(Example(known)) }.ToJsonString(), Text, Now)).Where(read => !read.IsEmpty).Select(read => read[0])];

        Assert.DoesNotContain(given, command => command is Command.AcceptDecision or Command.RecordDecision or Command.MoveDecision or Command.VoteOn or Command.Dissent or Command.GiveReason or Command.ProposeDesign
            or Command.SetHouseRule or Command.DropHouseRule or Command.PlanDigest or Command.SendDigest or Command.Link or Command.Forget or Command.ConfirmForget or Command.ExportData or Command.ExportDecisions
            or Command.StartOver or Command.ShareDraft or Command.DropDraft or Command.Rate or Command.FillForm or Command.TakeVersion or Command.DropVersion or Command.ReviewDecision or Command.CheckAssumption or Command.TellToday or Command.About);
        Assert.Equal(["accept_decision", "start_over", "forget"], Catalogue.All.Where(known => known.OfConsequence).Select(known => known.Name));
    }

    [Fact]
    public void A_tool_only_tells()
    {
        Assert.All(Catalogue.Tools, tool => Assert.False(tool.OfConsequence));
        Assert.Null(Reader.Tool("""{"name":"accept_decision"}""", Text, Now));
        Assert.Null(Reader.Tool("""{"name":"start_over"}""", Text, Now));
        Assert.Null(Reader.Tool("""{"name":"fetch","url":"https://example.org"}""", Text, Now));
    }

    private static JsonObject Example(GuestCommand command)
    {
        var example = new JsonObject { ["name"] = command.Name };
        foreach (var parameter in command.Parameters)
        {
            example[parameter.Name] = parameter.Kind switch
            {
                GuestParameterKind.Facts => new JsonArray(new JsonObject { ["fact"] = "team-size", ["value"] = "6 people", ["quote"] = "6 developers" }),
                GuestParameterKind.Number => 2,
                GuestParameterKind.Words => new JsonArray([.. parameter.Words.Take(2).Select(word => (JsonNode)word)]),
                _ => parameter.Words.IsEmpty ? "CREATE TABLE orders (id int PRIMARY KEY);" : parameter.Words[0],
            };
        }

        return example;
    }
}
