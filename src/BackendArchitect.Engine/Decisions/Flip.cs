using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Decisions;

/// <summary>One input that changes the outcome of a decision, and at which value: found by deciding again on both sides of it.</summary>
/// <param name="Fact">The fact that is turned; one of <see cref="FactIds"/>.</param>
/// <param name="Figure">The figure a person feels the fact through, as load in requests/s; null when the fact speaks for itself.</param>
/// <param name="Unit">Of the numbers, as <see cref="FactCatalogue"/> names it; empty for words.</param>
/// <param name="Now">The value planned with, said or assumed; null when none is known.</param>
/// <param name="Last">The last value on the way that changes nothing; null when that is to say nothing at all.</param>
/// <param name="First">The first value that changes the outcome; nothing a reader would write lies between the two.</param>
/// <param name="Along">What must change with it for the outcome to come about; usually nothing.</param>
/// <param name="Winner">Id of the option that wins there; null when the decision falls away.</param>
/// <param name="WinnerName">Its name, or words for there being none.</param>
/// <param name="Says">The whole as one sentence.</param>
public sealed record Flip(
    string Fact,
    FlipFigure? Figure,
    string Unit,
    FlipDirection Direction,
    FactValue? Now,
    FactValue? Last,
    FactValue First,
    IReadOnlyList<FlipAlong> Along,
    string? Winner,
    string WinnerName,
    string Says)
{
    /// <summary>A brief in which the outcome is the other one.</summary>
    public Ledger At(Ledger brief) => Along.Aggregate(Stating(brief, Fact, First), (ledger, along) => Stating(ledger, along.Fact, along.First));

    /// <summary>The same brief one step before: the outcome is still what it was.</summary>
    public Ledger Before(Ledger brief) => Along.Aggregate(Stating(brief, Fact, Last), (ledger, along) => Stating(ledger, along.Fact, along.Last));

    internal static Ledger Stating(Ledger brief, string fact, FactValue? value) => value is null
        ? brief
        : brief.With(new Fact(fact, value, FactCatalogue.Find(fact).Unit, FactKind.Stated, "tried", FactSource.Engine));
}
