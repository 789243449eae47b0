using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Finds how much of the load named a budget pays for.</summary>
public static class AffordableLoad
{
    /// <summary>Smallest share of the load that is tried.</summary>
    private const double Least = 0.01;

    /// <summary>Halvings; the answer is within a hundredth of the load named.</summary>
    private const int Steps = 7;

    /// <returns>The share of the load, 0 to 1, that the budget of the brief carries at the peak; 0 when not even a hundredth; null when it carries all of it or no budget in dollars is known.</returns>
    public static double? Share(Scene scene, Ledger brief)
    {
        if (brief.Find(FactIds.BudgetPerMonth) is not { Unit: "USD/month", Value: FactValue.Number(var budget, _) } || Fits(scene, brief, 1, budget))
        {
            return null;
        }

        if (!Fits(scene, brief, Least, budget))
        {
            return 0;
        }

        var (low, high) = (Least, 1.0);
        for (var step = 0; step < Steps; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Fits(scene, brief, middle, budget) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static bool Fits(Scene scene, Ledger brief, double share, double budget) =>
        (double)scene.Model(WhatIfDialog.Scaled(scene, brief, share)).Costs.High <= budget;
}
