namespace BackendArchitect.Engine.Questions;

/// <summary>One way out of a <see cref="Clash"/>.</summary>
/// <param name="Answer">What it states and withdraws.</param>
/// <param name="FitsBudget">Whether the load becomes what the budget pays for.</param>
public sealed record ClashChoice(Answer Answer, bool FitsBudget);
