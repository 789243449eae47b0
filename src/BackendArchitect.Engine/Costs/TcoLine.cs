namespace BackendArchitect.Engine.Costs;

/// <summary>One line of what three years cost; the lines add up to the total to the cent.</summary>
/// <param name="Months">How long it is paid; null for what is paid once.</param>
/// <param name="Amount">US dollars over those months, rounded to the cent.</param>
/// <param name="Formula">With its numbers, so that a reader can redo it.</param>
/// <param name="Source">The table or planning figures it rests on.</param>
/// <param name="Taken">The day of that table; of several price tables the oldest.</param>
public sealed record TcoLine(TcoKind Kind, string Name, double? Months, decimal Amount, string Formula, string Source, DateOnly Taken);
