using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Comparison;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class WhatIfTests
{
    private const string Brief = "Design an online shop: 2,000 people at the same moment, we are 6, mostly Node, on AWS. Just answer.";

    [Fact]
    public void C7_Ten_times_the_load_is_computed_from_the_same_ledger_and_shows_only_what_changes()
    {
        var talk = new Talk().Say(Brief);
        var (ledger, design) = (talk.State.Ledger, talk.State.Design);

        talk.Say("what if it is 10x?");

        Assert.Equal(ledger, talk.State.Ledger);
        Assert.Equal(design, talk.State.Design);
        Assert.Equal(20_000, talk.State.Pending!.Number(FactIds.ConcurrentUsers));
        Assert.Equal(ledger.Facts.Where(fact => fact.Id != FactIds.ConcurrentUsers), talk.State.Pending.Facts.Where(fact => fact.Id != FactIds.ConcurrentUsers));
        var rows = Assert.Single(talk.Blocks.OfType<Block.Table>()).Rows;
        Assert.All(rows, row => Assert.NotEqual(row[1], row[2]));
        var diff = DesignDiff.Between(Architect.Design(ledger, Talk.Knowledge), Architect.Design(talk.State.Pending, Talk.Knowledge));
        Assert.All(diff.Of(ChangeKind.Decision), change => Assert.Contains(rows, row => row[0] == change.Name));
        Assert.Contains(rows, row => row[0] == diff.Find(ChangeKind.Figure, "peak_rps")!.Name);
        Assert.DoesNotContain(rows, row => row[0] == "Latency target, 95th percentile");
    }

    [Fact]
    public void C7_Nothing_is_stored_until_it_is_taken_and_all_of_it_then()
    {
        var talk = new Talk().Say(Brief).Say("what if it is 10x?");
        var pending = talk.State.Pending;

        talk.Press("Take it");

        Assert.Equal(pending, talk.State.Ledger);
        Assert.Equal(Architect.Design(pending!, Talk.Knowledge).Stamp.Brief, talk.State.Design);
    }

    [Fact]
    public void C7_Kept_as_it_is_nothing_has_happened()
    {
        var talk = new Talk().Say(Brief);
        var before = talk.State.Ledger;

        talk.Say("what if it is 10x?").Press("Keep it");

        Assert.Equal(before, talk.State.Ledger);
        Assert.Null(talk.State.Pending);
    }
}
