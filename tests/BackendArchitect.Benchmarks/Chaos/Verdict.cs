using System.Collections.Immutable;
using System.Globalization;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>What the trial found.</summary>
internal sealed record Verdict
{
    /// <summary>How many of what went wrong are named.</summary>
    public const int Shown = 10;

    public int Taken { get; init; }

    /// <summary>Messages the host never said yes to, after all retries of the platform: nobody was promised an answer.</summary>
    public int GivenUp { get; init; }

    public int Answered { get; init; }

    /// <summary>Taken and never answered.</summary>
    public int Lost { get; init; }

    public int Doubled { get; init; }

    public int DoubledOnTeams { get; init; }

    /// <summary>Repeats on Teams the host itself has counted: a crash or a lost answer left open whether the message had been sent.</summary>
    public int GapsOnTeams { get; init; }

    public int OutOfOrder { get; init; }

    /// <summary>Answers whose running count shows a state lost or applied twice.</summary>
    public int Miscounted { get; init; }

    /// <summary>Answers in another conversation than the question.</summary>
    public int Misplaced { get; init; }

    public int DeadLetters { get; init; }

    /// <summary>From the yes to the answer, where the answer comes by itself. Unit: s. Sorted.</summary>
    public ImmutableArray<double> Waits { get; init; } = [];

    public ImmutableList<string> LostOnes { get; init; } = [];

    public ImmutableList<string> OddOnes { get; init; } = [];

    public bool Holds => Lost + Doubled + OutOfOrder + Miscounted + Misplaced + DeadLetters == 0 && DoubledOnTeams <= GapsOnTeams && Taken > 0;

    public override string ToString() => string.Join('\n',
    [
        Line($"{(Holds ? "HOLDS" : "BROKEN")}: {Taken:N0} taken, {Answered:N0} answered, {Lost:N0} lost, {Doubled:N0} doubled, {OutOfOrder:N0} out of order, {Miscounted:N0} with a wrong count, {Misplaced:N0} in the wrong place, {DeadLetters:N0} dead letters"),
        Line($"Teams: {DoubledOnTeams:N0} doubled, {GapsOnTeams:N0} possible repeats counted by the host; never taken, after all retries of the platform: {GivenUp:N0}"),
        Line($"from taken to answered: median {At(0.5):0.00} s, p95 {At(0.95):0.00} s, p99 {At(0.99):0.00} s, longest {At(1):0.0} s"),
        .. LostOnes.Select(one => $"  lost: {one}"),
        .. OddOnes.Take(Shown).Select(one => $"  odd: {one}"),
    ]);

    private double At(double share) => Waits.IsEmpty ? 0 : Waits[(int)((Waits.Length - 1) * share)];

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
