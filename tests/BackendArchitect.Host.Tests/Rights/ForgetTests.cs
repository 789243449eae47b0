using BackendArchitect.Conversation.Rights;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Rights;

/// <summary>What is forgotten is nowhere any more, searched for byte by byte on both stores.</summary>
public sealed class ForgetTests
{
    private const string Own = "slack:T1:D7";

    [Theory, OnSqlite, OnRedis]
    public async Task I7_forget_this_channel_leaves_no_byte_of_it_and_its_neighbour_whole(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var life = new MarkedLife(store);
        await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
        await life.LiveAsync(MarkedLife.Channel + ":2.2", "bbb", "2");
        await life.LiveAsync(MarkedLife.Neighbour, "ccc", "3");
        await life.SendAllAsync();
        var before = await life.FindAsync("zyxccc");
        Assert.NotEmpty(await life.FindAsync("zyxaaafact"));
        Assert.NotEmpty(await life.FindAsync("zyxbbbdead"));

        await life.ForgetAsync(MarkedLife.Thread, "forget this channel", "1");
        await life.SendAllAsync();

        Assert.Contains("Forgotten: this channel, as Name1 Zyxperson asked", life.Said, StringComparison.Ordinal);
        Assert.Empty(await life.FindAsync("zyxaaa"));
        Assert.Empty(await life.FindAsync("zyxbbb"));
        Assert.Equal([], (await store.Erasure.FindAsync(MarkedLife.Channel + ":", default)).Where(id => kind == "redis"));
        if (kind != OnSqliteAttribute.Kind)
        {
            Assert.Equal(before.Order(), (await life.FindAsync("zyxccc")).Order());
        }

        var neighbour = await store.Erasure.ReadAsync(MarkedLife.Neighbour, default);
        Assert.NotNull(neighbour.State!.Design);
        Assert.NotEmpty(neighbour.Dead);
        Assert.NotEmpty((await store.Erasure.LogbookAsync("slack:T1:C12", default))!.Decisions);
        Assert.NotNull(await store.Records.FindAsync(IRecords.Designs, neighbour.State.Design!, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I7_forget_this_thread_leaves_its_channel_the_decisions(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var life = new MarkedLife(store);
        await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
        await life.LiveAsync(MarkedLife.Channel + ":2.2", "bbb", "2");
        var design = (await store.Erasure.ReadAsync(MarkedLife.Thread, default)).State!.Design!;

        await life.ForgetAsync(MarkedLife.Thread, "please forget this thread", "2");
        await life.SendAllAsync();

        Assert.Contains("The decision log of the channel stays", life.Said, StringComparison.Ordinal);
        Assert.True((await store.Erasure.ReadAsync(MarkedLife.Thread, default)).IsEmpty);
        Assert.Null(await store.Records.FindAsync(IRecords.Designs, design, default));
        foreach (var gone in new[] { "draft", "thumb", "dead", "audit", "paper", "line" })
        {
            Assert.Empty(await life.FindAsync($"zyxaaa{gone}"));
            Assert.NotEmpty(await life.FindAsync($"zyxbbb{gone}"));
        }

        Assert.NotEmpty((await store.Erasure.LogbookAsync(MarkedLife.Channel, default))!.Decisions);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I7_a_crash_anywhere_on_the_way_ends_in_the_same(string kind)
    {
        for (var step = 0; step < 12; step++)
        {
            await using var store = await IStoreUnderTest.OpenAsync(kind);
            var life = new MarkedLife(store);
            await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
            await life.LiveAsync(MarkedLife.Channel + ":2.2", "bbb", "2");
            await life.SayAsync(MarkedLife.Thread, "forget this channel", "1");
            var yes = life.Buttons.First(button => button.Command.StartsWith("forget-now", StringComparison.Ordinal)).Command;
            var whole = life.Office;
            life.Office = BreakingStore.Office(store, step);

            var broke = await Record.ExceptionAsync(() => life.PressAsync(MarkedLife.Thread, yes, "1"));
            if (broke is not null)
            {
                Assert.IsType<StoreUnavailableException>(broke);
                life.Office = whole;
                store.Clock.Advance(TimeSpan.FromMinutes(1));
                await life.TurnAsync((await store.Conversations.ClaimAsync(TimeSpan.FromSeconds(30), default))!);
            }

            await life.SendAllAsync();

            Assert.Empty(await life.FindAsync("zyxaaa"));
            Assert.Empty(await life.FindAsync("zyxbbb"));
            Assert.Contains("this channel", life.Said, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I7_forget_me_takes_the_name_out_of_shared_places_and_the_private_chat_away(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var life = new MarkedLife(store);
        await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
        await life.LiveAsync(MarkedLife.Neighbour, "bbb", "1");
        await life.LiveAsync(Own, "ccc", "1");
        await life.LiveAsync("slack:T2:C1:1.1", "ddd", "1");
        await life.SayAsync(MarkedLife.Thread, "the budget is 4000 USD a month", "2");

        await life.ForgetAsync(MarkedLife.Thread, "forget me", "1");
        await life.SendAllAsync();

        Assert.Contains("without your name", life.Said, StringComparison.Ordinal);
        Assert.Empty(await life.FindAsync("zyxccc"));
        var decision = Assert.Single((await store.Erasure.LogbookAsync(MarkedLife.Channel, default))!.Decisions);
        Assert.Equal("somebody", decision.By);
        Assert.All((await store.Erasure.ReadAsync(MarkedLife.Neighbour, default)).State!.Ledger.Facts, fact => Assert.DoesNotContain("Name1", fact.Source.Author, StringComparison.Ordinal));
        Assert.Empty(await life.FindAsync("zyxaaathumb"));
        Assert.Contains("Name1 Zyxperson", (await store.Erasure.LogbookAsync("slack:T2:C1", default))!.Decisions[0].By, StringComparison.Ordinal);
        Assert.Equal("Name2 Zyxperson", Assert.Single((await store.Erasure.ReadAsync(MarkedLife.Thread, default)).State!.Conflicts).Later.Source.Author);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I7_forget_this_workspace_is_for_those_the_settings_name(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var life = new MarkedLife(store, DataRules.Shipped with { Admins = ["U2"] });
        await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
        await life.LiveAsync(Own, "bbb", "3");
        await life.LiveAsync("slack:T2:C1:1.1", "ccc", "1");
        await life.SayAsync(MarkedLife.Thread, "forget this workspace", "1");
        Assert.Contains("Admission:Admins", life.Said, StringComparison.Ordinal);

        await life.ForgetAsync(MarkedLife.Thread, "forget this workspace", "2");
        await life.SendAllAsync();

        Assert.Empty(await life.FindAsync("zyxaaa"));
        Assert.Empty(await life.FindAsync("zyxbbb"));
        Assert.NotEmpty(await life.FindAsync("zyxccc"));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I7_a_turn_that_was_under_way_in_another_thread_brings_nothing_back(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var life = new MarkedLife(store);
        await life.LiveAsync(MarkedLife.Thread, "aaa", "1");
        await life.LiveAsync(MarkedLife.Channel + ":2.2", "bbb", "2");
        await store.Conversations.AcceptAsync(life.Message(MarkedLife.Channel + ":2.2", "more of zyxbbb", "2"), default);
        var late = (await store.Conversations.ClaimAsync(TimeSpan.FromSeconds(30), default))!;

        await life.ForgetAsync(MarkedLife.Thread, "forget this channel", "1");

        Assert.Equal(CommitResult.LeaseLost, await store.Conversations.CommitAsync(late, new(late.State, [], []), default));
        await life.SayAsync(MarkedLife.Channel + ":2.2", "hello again", "2");
        Assert.Equal(CommitResult.LeaseLost, await store.Conversations.CommitAsync(late, new(late.State, [], []), default));
        Assert.Empty(await life.FindAsync("zyxbbb"));
    }
}
