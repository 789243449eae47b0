using System.Net;
using System.Text;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.DecisionDocs;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.DecisionDocs;

public sealed class OfferedRecordTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task H6_An_accepted_record_is_offered_as_a_request_on_a_press_and_pressed_again_it_is_the_same_one(bool gitHub)
    {
        await using var forge = await LinkedRepositoryTests.StartAsync(gitHub);
        using var place = LinkedPlace.On(forge);
        await place.SayAsync($"link {forge.Url}/acme/shop");

        await place.SayAsync("We decided to use MongoDB for orders because the catalogue has no fixed shape");
        Assert.Empty(forge.Requests);
        var button = Assert.Single(place.Buttons, button => button.Command.StartsWith("offer ", StringComparison.Ordinal));
        var opened = await place.PressAsync(button.Command);
        var again = await place.PressAsync(button.Command);

        var (branch, url) = Assert.Single(forge.Requests);
        Assert.StartsWith("architect/adr-0001-", branch, StringComparison.Ordinal);
        Assert.Contains($"opened in acme/shop: {url}", opened, StringComparison.Ordinal);
        Assert.Contains($"was opened before: {url}", again, StringComparison.Ordinal);
        var file = Assert.Single(forge.Branches[branch], file => file.Key.StartsWith("docs/adr/0001-", StringComparison.Ordinal));
        Assert.Contains("MongoDB", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal);
        Assert.Empty(forge.Branches["main"]);
    }

    [Fact]
    public async Task H6_A_record_goes_where_the_repository_keeps_its_own()
    {
        await using var forge = await LinkedRepositoryTests.StartAsync(gitHub: true);
        forge.Write("doc/adr/0001-use-kafka.md", "# 1. Use Kafka\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use Kafka.\n");
        using var place = LinkedPlace.On(forge);
        await place.SayAsync($"link {forge.Url}/acme/shop");
        await place.SayAsync("We decided to use MongoDB for orders");

        await place.PressAsync(place.Buttons.Single(button => button.Command.StartsWith("offer ", StringComparison.Ordinal)).Command);

        Assert.Contains(forge.Branches[forge.Requests.Keys.Single()], file => file.Key.StartsWith("doc/adr/0001-", StringComparison.Ordinal) && file.Key.Contains("mongodb", StringComparison.Ordinal));
        Assert.Contains("taken by doc/adr/0001-use-kafka.md", forge.Bodies.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task H6_What_was_half_done_is_done_to_the_end(bool gitHub)
    {
        await using var forge = await LinkedRepositoryTests.StartAsync(gitHub);
        using var place = LinkedPlace.On(forge);
        await place.SayAsync($"link {forge.Url}/acme/shop");
        await place.SayAsync("We decided to use MongoDB for orders");
        var button = place.Buttons.Single(button => button.Command.StartsWith("offer ", StringComparison.Ordinal));
        await place.PressAsync(button.Command);
        forge.Requests.Clear(); // as if the program had died between the files and the request

        Assert.Contains("opened in acme/shop", await place.PressAsync(button.Command), StringComparison.Ordinal);
        Assert.Single(forge.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task H6_Where_the_token_may_not_write_nothing_is_offered_and_a_refusal_is_said(bool gitHub)
    {
        await using var forge = await LinkedRepositoryTests.StartAsync(gitHub);
        using var place = LinkedPlace.On(forge);
        await place.SayAsync($"link {forge.Url}/acme/shop");
        await place.SayAsync("We decided to use MongoDB for orders");
        var button = place.Buttons.Single(button => button.Command.StartsWith("offer ", StringComparison.Ordinal));
        forge.Trouble = context => context.Request.Method == "GET" ? null : Microsoft.AspNetCore.Http.Results.StatusCode(403);
        Assert.Contains("does not let the token write to acme/shop (403)", await place.PressAsync(button.Command), StringComparison.Ordinal);

        forge.Trouble = _ => null;
        forge.MayPush = false;
        place.Clock.Advance(TimeSpan.FromMinutes(15));
        await place.SayAsync("We decided to use Kafka");
        Assert.DoesNotContain(place.Buttons, known => known.Command.StartsWith("offer ", StringComparison.Ordinal));
        Assert.Empty(forge.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("140.82.121.6", true)]
    [InlineData("172.65.251.78", true)]
    [InlineData("2606:50c0:8000::64", true)]
    public void H6_Only_addresses_of_the_internet_are_connected_to(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task H6_A_site_whose_name_leads_inside_is_refused_unless_that_is_set()
    {
        await using var bot = new TestBot(null, ("DecisionDocs:GitHub:Url", "https://localhost:9"));
        var library = bot.Services.GetRequiredService<LinkedLibrary>();
        var message = TestMessages.Text("c", "m1", "link https://localhost:9/acme/shop");

        await library.PrepareAsync(Conversation.Memory.Logbook.Empty, [message], CancellationToken.None);

        var linked = RepositoryAddress.Read((LinkWish.Add)Conversation.Understanding.LinkTalk.Read(message.Text)!, library.Sites)!;
        Assert.Contains("localhost is at a private address", library.Of(linked).Problem, StringComparison.Ordinal);
    }
}
