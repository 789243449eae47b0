using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Forms, the home tab and suggested prompts.</summary>
public sealed class SlackViewTests
{
    private static readonly SlackReference Reader = new("T1", "D1", null, null, "U1", null);
    private static readonly string[] Views = ["views.open", "views.publish"];
    private static readonly Forms All = new(KnowledgeLoader.Load());

    [Theory]
    [InlineData(Forms.Brief)]
    [InlineData(Forms.Settings)]
    public async Task F6_A_form_opens_as_a_modal_that_knows_where_its_answers_belong(string id)
    {
        await using var way = await SlackOut.StartAsync();
        var form = All.Find(id)!;

        Assert.True(await new SlackForms(way.Client, way).OpenAsync("T1", "1.2.x", form, Reader, CancellationToken.None));

        var opened = Assert.Single(way.Slack.Of("views.open"));
        var view = opened["view"]!;
        Assert.Equal(("1.2.x", "modal", form.Id), ((string?)opened["trigger_id"], (string?)view["type"], (string?)view["callback_id"]));
        Assert.Equal(new SlackModal(form.Command, Reader), SlackModal.Parse((string)view["private_metadata"]!));
        Assert.Equal(form.Fields.Select(field => field.Id), view["blocks"]!.AsArray().Select(block => (string?)block!["element"]!["action_id"]));
        Assert.All(["title", "submit", "close"], name => Assert.InRange(((string)view[name]!["text"]!).Length, 1, 24));
        Assert.IsNotType<Command.Stale>(CommandLanguage.Parse(form.Command));
    }

    [Fact]
    public async Task F6_A_form_that_does_not_open_says_so()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("views.open", new FakeSlack.Fault(Error: "expired_trigger_id"));
        var forms = new SlackForms(way.Client, way);

        Assert.False(await forms.OpenAsync("T1", "1.2.x", All.Find(Forms.Brief)!, Reader, CancellationToken.None));
        Assert.False(await forms.OpenAsync("T2", "1.2.x", All.Find(Forms.Brief)!, Reader, CancellationToken.None));
        Assert.False(await forms.OpenAsync("T1", "1.2.x", All.Find(Forms.Brief)!, Reader with { Origin = new string('x', 3_000) }, CancellationToken.None));
    }

    [Fact]
    public async Task The_home_tab_shows_how_to_begin_and_the_designs_of_its_reader()
    {
        await using var way = await SlackOut.StartAsync();
        await way.SendAsync(SlackOut.At("C1", "1.000001"), new Block.Heading("Modular monolith"), SlackOut.Picture);
        var surfaces = new SlackSurfaces(way.Client, way, way);

        await surfaces.PublishHomeAsync(Reader, CancellationToken.None);
        await surfaces.PublishHomeAsync(Reader with { User = "U2" }, CancellationToken.None);

        var (mine, others) = (way.Slack.Of("views.publish")[0], way.Slack.Of("views.publish")[1]);
        Assert.Contains("archives/C1/p", mine.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Modular monolith", others.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Reader, SlackModal.Parse((string)mine["view"]!["private_metadata"]!)!.Origin);
        var buttons = mine["view"]!["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray());
        Assert.Equal(4, buttons.Count());
        Assert.All(buttons, button => Assert.IsNotType<Command.Stale>(CommandLanguage.Parse((string)button!["value"]!)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1.000001")]
    public async Task Prompts_are_suggested_below_a_thread_only_where_there_is_one(string? thread)
    {
        await using var way = await SlackOut.StartAsync();

        await new SlackSurfaces(way.Client, way, way).SuggestAsync(Reader with { Thread = thread }, CancellationToken.None);

        var call = Assert.Single(way.Slack.Of("assistant.threads.setSuggestedPrompts"));
        Assert.Equal(thread, (string?)call["thread_ts"]);
        Assert.Equal(SuggestedPrompts.All.Select(prompt => prompt.Title), call["prompts"]!.AsArray().Select(prompt => (string?)prompt!["title"]));
    }

    [NeedsFact("validators")]
    public async Task Slacks_types_take_the_views()
    {
        await using var way = await SlackOut.StartAsync();
        await new SlackForms(way.Client, way).OpenAsync("T1", "1.2.x", All.Find(Forms.Brief)!, Reader, CancellationToken.None);
        await new SlackSurfaces(way.Client, way, way).PublishHomeAsync(Reader, CancellationToken.None);
        var files = Views.Select(method => Write(way.Slack.Of(method)[0]["view"]!)).ToArray();

        var (code, said) = await RequiredProgram.RunValidatorAsync("slack-blocks-check.mjs", files);

        Assert.True(code == 0, said);
        Array.ForEach(files, File.Delete);
    }

    private static string Write(JsonNode view)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, view.ToJsonString());
        return file;
    }
}
