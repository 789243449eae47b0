using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews.Descriptions;

/// <summary>One line of a review.</summary>
/// <param name="Evidence">The words it rests on; empty where the description is silent.</param>
public sealed record CheckResult(CheckItem Item, CheckStatus Status, string Evidence)
{
    /// <summary>Where its words stand: first and after the last character of each mention; empty where the description is silent.</summary>
    public IReadOnlyList<(int From, int To)> Places { get; init; } = [];
}
