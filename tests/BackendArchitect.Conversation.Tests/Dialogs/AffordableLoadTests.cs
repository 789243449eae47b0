using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class AffordableLoadTests
{
    private static readonly Scene Scene = new(
        Talk.Knowledge, Wording.Shipped, new Occasion("m1", new Person("anna", "Anna"), DateTimeOffset.UnixEpoch));

    [Fact]
    public void The_share_found_fits_the_budget_and_a_little_more_does_not()
    {
        var brief = Brief(100_000, 2_000);

        var share = AffordableLoad.Share(Scene, brief);

        Assert.NotNull(share);
        Assert.InRange(share.Value, 0.01, 0.999);
        Assert.True(Cost(brief, share.Value) <= 2_000m);
        Assert.True(Cost(brief, share.Value + 0.02) > 2_000m);
    }

    [Fact]
    public void A_budget_that_suffices_needs_no_share() => Assert.Null(AffordableLoad.Share(Scene, Brief(20_000, 1_000_000)));

    [Fact]
    public void A_budget_of_nothing_carries_nothing() => Assert.Equal(0, AffordableLoad.Share(Scene, Brief(20_000, 1)));

    private static decimal Cost(Ledger brief, double share) =>
        Scene.Design(WhatIfDialog.Scaled(Scene, brief, share)).Costs.High;

    private static Ledger Brief(double users, double budget) => new(
    [
        Stated(FactIds.ConcurrentUsers, FactValue.Of(users), "people"),
        Stated(FactIds.BudgetPerMonth, FactValue.Of(budget), "USD/month"),
        Stated(FactIds.TeamSize, FactValue.Of(6), "people"),
        Stated(FactIds.Domain, FactValue.Of("e-commerce"), ""),
    ]);

    private static Fact Stated(string id, FactValue value, string unit) => new(id, value, unit, FactKind.Stated, "", new FactSource("m1", "Anna"));
}
