using System.Globalization;
using System.Text;
using BackendArchitect.Host.DecisionDocs;
using Microsoft.AspNetCore.Http;

namespace BackendArchitect.Host.Tests.DecisionDocs;

public sealed class LinkedRepositoryTests
{
    private const string Store = "# 1. Use PostgreSQL\n\nDate: 2026-01-10\n\n## Status\n\nAccepted\n\n## Decision\n\nWe will use PostgreSQL.\n";

    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_A_linked_repository_is_read_held_to_and_cited_at_its_heading(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        forge.Write("docs/adr/0001-store.md", Store);
        forge.Write("docs/adr/archive/old/0000-bus.md", "# Kafka\n\n* Status: superseded by [ADR-0001](../0001.md)\n\n## Decision\n\nWe use Kafka.\n");
        forge.Write("docs/backend/architecture.md", "# Backend\n\n## Hosting\n\nWe run on Kubernetes.\n");
        forge.Write("README.md", "# Shop\n\nWe use MongoDB.\n");
        forge.Write("docs/adr/diagram.png", "no text");
        using var place = LinkedPlace.On(forge);

        var linked = await place.SayAsync($"link {forge.Url}/acme/shop");
        var design = await place.SayAsync("An online shop for 20k users a day, 5 engineers, AWS, 5k a month. Just answer");

        Assert.Contains($"Records are read from [acme/shop]({forge.Url}/acme/shop)", await place.SayAsync("settings"), StringComparison.Ordinal);
        Assert.Contains("Read 3 documents; 2 decisions bind:", linked, StringComparison.Ordinal);
        Assert.Contains("superseded", linked, StringComparison.Ordinal);
        var page = $"{forge.Url}/acme/shop/{(gitHub ? "" : "-/")}blob/main/docs/adr/0001-store.md#decision";
        Assert.Contains($"[docs/adr/0001-store.md#decision]({page})", linked, StringComparison.Ordinal);
        Assert.Contains($"Holds to [docs/adr/0001-store.md#decision]({page})", design, StringComparison.Ordinal);
        Assert.DoesNotContain("mongodb", string.Join(' ', place.Reading.Records.Select(record => record.Subject)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_What_did_not_change_is_not_sent_again_and_what_did_is_read_anew(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        forge.Write("docs/adr/0001-store.md", Store);
        using var place = LinkedPlace.On(forge);
        await place.SayAsync($"link {forge.Url}/acme/shop");
        var first = forge.Calls.Count;

        await place.SayAsync("hello");
        Assert.Equal(first, forge.Calls.Count); // fresh: nobody is asked
        place.Clock.Advance(TimeSpan.FromMinutes(10));
        forge.Calls.Clear();
        await place.SayAsync("hello");
        Assert.Equal(0, forge.Count("", 200)); // 304, or a folder that is not there
        Assert.True(forge.Count("", 304) > 0);
        Assert.True(place.Reading.Records[0].Binds);

        forge.Write("docs/adr/0001-store.md", Store.Replace("Accepted", "Deprecated", StringComparison.Ordinal));
        place.Clock.Advance(TimeSpan.FromMinutes(10));
        await place.SayAsync("hello");
        Assert.Equal("deprecated", place.Reading.Records[0].Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task H6_A_long_folder_comes_in_pages_by_link_or_by_number(bool byNumber)
    {
        await using var forge = new FakeGitLab { PerPage = 7, PagesByNumber = byNumber };
        await forge.StartAsync();
        for (var at = 1; at <= 30; at++)
        {
            forge.Write($"docs/adr/{at.ToString("0000", CultureInfo.InvariantCulture)}.md", Store);
        }

        using var place = LinkedPlace.On(forge);

        await place.SayAsync($"link {forge.Url}/acme/shop");

        Assert.Equal(30, place.Reading.Files);
        Assert.Equal(30, place.Reading.Records.Length);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_A_branch_and_a_folder_are_read_where_they_are_named(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        forge.Branches["next"] = new(StringComparer.Ordinal);
        forge.Write("services/shop/docs/adr/0001-store.md", Store, "next");
        forge.Write("services/pay/decided.md", "# Pay\n\nWe use Kafka.\n", "next");
        using var place = LinkedPlace.On(forge);

        await place.SayAsync($"link {forge.Url}/acme/shop/{(gitHub ? "" : "-/")}tree/next/services/shop");
        Assert.Equal("services/shop/docs/adr/0001-store.md#decision", Assert.Single(place.Reading.Records).Id);
        await place.SayAsync("unlink");
        await place.SayAsync($"link {forge.Url}/acme/shop branch next folder services/pay");
        Assert.Equal("kafka", Assert.Single(place.Reading.Records).Subject);
        await place.SayAsync("unlink acme/shop");
        Assert.Contains("no folder services/none", await place.SayAsync($"link {forge.Url}/acme/shop branch next folder services/none"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_What_is_private_wrong_or_refused_is_said_in_one_line_that_says_what_to_do(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        var name = gitHub ? "GitHub" : "GitLab";
        forge.Private = true;
        using var without = LinkedPlace.On(forge, token: null);
        using var wrong = LinkedPlace.On(forge, token: "expired");
        using var place = LinkedPlace.On(forge);

        Assert.Contains($"it is private and there is no token (DecisionDocs:{name}:Token)", await without.SayAsync($"link {forge.Url}/acme/shop"), StringComparison.Ordinal);
        Assert.Contains($"{name} refuses the token (401): DecisionDocs:{name}:Token", await wrong.SayAsync($"link {forge.Url}/acme/shop"), StringComparison.Ordinal);
        Assert.Contains("I found no documents", await place.SayAsync($"link {forge.Url}/acme/shop"), StringComparison.Ordinal);
        Assert.Contains("That is no repository I may read", await place.SayAsync("link https://evil.example.com/acme/shop"), StringComparison.Ordinal);
        Assert.Contains("That is no repository I may read", await place.SayAsync($"link {forge.Url}/acme"), StringComparison.Ordinal);
        Assert.Single(place.State.Logbook.Repositories);

        using var narrow = LinkedPlace.On(forge, FakeForge.Token, "other", "acme/sho");
        Assert.Contains("acme/shop may not be linked: it is not among DecisionDocs:Projects", await narrow.SayAsync($"link {forge.Url}/acme/shop"), StringComparison.Ordinal);
        using var wide = LinkedPlace.On(forge, FakeForge.Token, "Acme");
        Assert.Contains("I found no documents", await wide.SayAsync($"link {forge.Url}/acme/shop"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_A_rate_limit_is_waited_for_and_what_was_read_stands(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        forge.Write("docs/adr/0001-store.md", Store);
        using var place = LinkedPlace.On(forge);
        await place.SayAsync($"link {forge.Url}/acme/shop");
        place.Clock.Advance(TimeSpan.FromMinutes(10));
        var reset = place.Clock.GetUtcNow().AddMinutes(40);
        forge.Trouble = context =>
        {
            context.Response.Headers["x-ratelimit-remaining"] = "0";
            context.Response.Headers["x-ratelimit-reset"] = reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(gitHub ? 403 : 429);
        };

        var told = await place.SayAsync("show the links");
        var asked = forge.Calls.Count;
        place.Clock.Advance(TimeSpan.FromMinutes(30));
        await place.SayAsync("hello");

        Assert.Contains(reset.ToString("HH:mm", CultureInfo.InvariantCulture) + " UTC", told, StringComparison.Ordinal);
        Assert.True(Assert.Single(place.Reading.Records).Binds);
        Assert.Equal(asked, forge.Calls.Count);
        forge.Trouble = _ => null;
        place.Clock.Advance(TimeSpan.FromMinutes(11));
        await place.SayAsync("hello");
        Assert.Null(place.Reading.Problem);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_A_renamed_repository_is_followed_and_one_that_leads_elsewhere_is_not(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        forge.Project = "acme/store";
        forge.Write("docs/adr/0001-store.md", Store);
        using var place = LinkedPlace.On(forge);

        Assert.Contains("It is called acme/store now", await place.SayAsync($"link {forge.Url}/acme/shop"), StringComparison.Ordinal);
        Assert.Contains("/acme/store/", Assert.Single(place.Reading.Records).Link, StringComparison.Ordinal);
        forge.Trouble = _ => Results.Redirect("http://127.0.0.2:9/steal");
        place.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("where I do not follow", await place.SayAsync("show the links"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_A_huge_file_and_a_binary_one_are_left_out_and_counted(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        forge.Write("docs/adr/0001-store.md", Store);
        forge.Write("docs/adr/0002-huge.md", Store + new string('x', 1_100_000));
        forge.Branches["main"]["docs/adr/0003-binary.md"] = [0x89, 0x50, 0x00, 0xff];
        forge.Branches["main"]["docs/adr/0004-latin.md"] = Encoding.Latin1.GetBytes("# Entscheidung für MongoDB\n\n## Status\n\nAccepted\n");
        using var place = LinkedPlace.On(forge);

        var said = await place.SayAsync($"link {forge.Url}/acme/shop");

        Assert.Equal((1, 3), (place.Reading.Files, place.Reading.Left));
        Assert.Contains("3 files were too large or no text", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H6_A_site_that_became_slow_holds_up_nobody()
    {
        await using var forge = await StartAsync(gitHub: true);
        forge.Write("docs/adr/0001-store.md", Store);
        using var place = LinkedPlace.On(forge);
        await place.SayAsync($"link {forge.Url}/acme/shop");
        place.Clock.Advance(TimeSpan.FromMinutes(10));
        forge.Trouble = _ => new Slow();
        var asked = System.Diagnostics.Stopwatch.StartNew();

        await place.SayAsync("show the links");

        Assert.InRange(asked.Elapsed.TotalSeconds, 0, 5);
        Assert.Single(place.Reading.Records);
    }

    private sealed class Broken : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await httpContext.Response.Body.WriteAsync("{\"full_name\""u8.ToArray());
            await httpContext.Response.Body.FlushAsync();
            httpContext.Abort();
        }
    }

    private sealed class Slow : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Task.Delay(TimeSpan.FromSeconds(30), httpContext.RequestAborted);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task H6_Whatever_a_site_answers_the_conversation_goes_on(bool gitHub)
    {
        await using var forge = await StartAsync(gitHub);
        using var place = LinkedPlace.On(forge);
        Func<HttpContext, IResult>[] answers =
        [
            _ => Results.StatusCode(500), _ => Results.Text("<html>", "text/html"), _ => Results.Text("[1, null, {}]", "application/json"), _ => Results.Text("{\"permissions\": 7, \"default_branch\": []}", "application/json"),
            _ => Results.Text(new string('[', 5000), "application/json"), _ => Results.Bytes(new byte[3_000_000]), _ => Results.StatusCode(204), context => { context.Abort(); return Results.Empty; },
            context => { context.Response.ContentLength = 1000; return new Broken(); },
        ];

        foreach (var answer in answers)
        {
            forge.Trouble = answer;
            var said = await place.SayAsync($"link {forge.Url}/acme/shop");
            Assert.NotEmpty(said);
            Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
            await place.SayAsync("unlink");
            place.Clock.Advance(TimeSpan.FromMinutes(15));
        }
    }

    internal static async Task<FakeForge> StartAsync(bool gitHub)
    {
        FakeForge forge = gitHub ? new FakeGitHub() : new FakeGitLab();
        await forge.StartAsync();
        return forge;
    }
}
