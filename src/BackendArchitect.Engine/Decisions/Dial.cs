namespace BackendArchitect.Engine.Decisions;

/// <summary>An input of a brief that is turned to see what it flips.</summary>
/// <param name="Fact">The fact that is stated anew.</param>
internal abstract record Dial(string Fact)
{
    /// <param name="Fact">A number.</param>
    /// <param name="Figure">The figure it is planned with, which has a value even when nobody stated the fact; null when there is none.</param>
    /// <param name="Words">What stands behind the number: "engineers".</param>
    /// <param name="Step">Which values a reader would write.</param>
    /// <param name="Stops">Values to try, ascending, from which the exact one is narrowed down.</param>
    public sealed record Number(string Fact, string? Figure, string Words, Grain Step, IReadOnlyList<double> Stops) : Dial(Fact)
    {
        /// <summary>Whether a reader would also want the value of the figure.</summary>
        public bool Explained { get; init; }

        /// <summary>Whether having no value means having no limit: then the way leads down from the largest stop.</summary>
        public bool Unlimited { get; init; }
    }

    /// <param name="Phrases">The rest of the sentence "serverless wins …", for each word but the present one.</param>
    public sealed record Choice(string Fact, IReadOnlyList<(string Word, string Phrase)> Phrases) : Dial(Fact);

    /// <summary>A set into which one word is put, or out of which it is taken.</summary>
    /// <param name="Names">Each word as a reader knows it.</param>
    public sealed record Members(string Fact, IReadOnlyList<(string Word, string Name)> Names) : Dial(Fact);

    /// <summary>Which numbers a reader would write.</summary>
    public enum Grain
    {
        /// <summary>Whole numbers.</summary>
        Whole,

        /// <summary>Three significant digits.</summary>
        Digits,

        /// <summary>The stops themselves and nothing between them.</summary>
        Stops,
    }
}
