using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>The outcome of all decisions.</summary>
/// <param name="Rankings">One place for each decision of the knowledge, in their order; null where the design does not have it.</param>
/// <param name="Answers">Beside each ranking what its conditions answered, see <see cref="DecisionPlan.Answers"/>; null where an option was forced.</param>
/// <param name="Given">Facts and load figures they were taken from.</param>
/// <param name="Scope">The same with the choices in it.</param>
internal sealed record Decided(Ranking?[] Rankings, bool[]?[] Answers, Scope Given, Scope Scope);
