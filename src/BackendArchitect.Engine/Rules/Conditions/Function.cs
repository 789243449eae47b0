namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>A function of numbers in the condition language.</summary>
/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
internal sealed record Function(string Name, int Least, int Most, Func<double[], double> Of)
{
    /// <summary><c>round</c> rounds half away from zero, as people do on paper.</summary>
    public static readonly IReadOnlyList<Function> All =
    [
        new("min", 1, int.MaxValue, numbers => numbers.Min()),
        new("max", 1, int.MaxValue, numbers => numbers.Max()),
        new("ceil", 1, 1, numbers => Math.Ceiling(numbers[0])),
        new("floor", 1, 1, numbers => Math.Floor(numbers[0])),
        new("round", 1, 1, numbers => Math.Round(numbers[0], MidpointRounding.AwayFromZero)),
        new("log2", 1, 1, numbers => Math.Log2(numbers[0])),
    ];

    public static Function? Find(string name) => All.FirstOrDefault(function => function.Name == name);
}
