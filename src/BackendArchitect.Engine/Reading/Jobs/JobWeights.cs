using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reading.Jobs;

/// <summary>How much each feature of a text speaks for each job: a linear model, fitted once on labelled sentences and shipped as a table.</summary>
/// <remarks>
/// <c>p(job) = exp(Σ value × weight) ÷ Σ over jobs</c>. The table is <c>Knowledge/job-weights.txt</c>: a line a feature, its name,
/// a tab, and the weights in the order of <see cref="Job"/>, in thousandths. It is written by the fit in the tests, never by hand.
/// </remarks>
internal sealed class JobWeights(IReadOnlyDictionary<string, double[]> weights)
{
    public const string File = "Knowledge/job-weights.txt";

    /// <summary>Weights are whole thousandths.</summary>
    public const double Unit = 0.001;

    /// <summary>A job less likely than this is not asked for: the answer is a choice.</summary>
    public const double Enough = 0.35;

    private static readonly Lazy<JobWeights> Table = new(() => Parse(EmbeddedKnowledge.Text(File)));

    public static JobWeights Shipped => Table.Value;

    public static int Jobs { get; } = Enum.GetValues<Job>().Length;

    /// <returns>The likelihood of each job, 0 to 1, in the order of <see cref="Job"/>; together 1.</returns>
    public double[] Likelihoods(IReadOnlyDictionary<string, double> features)
    {
        var scores = new double[Jobs];
        foreach (var (feature, value) in features)
        {
            if (weights.TryGetValue(feature, out var row))
            {
                for (var job = 0; job < Jobs; job++)
                {
                    scores[job] += value * row[job];
                }
            }
        }

        return Normal(scores);
    }

    /// <summary>The likeliest job; unclear when none is likely enough.</summary>
    public static Job Best(double[] likelihoods)
    {
        var at = Array.IndexOf(likelihoods, likelihoods.Max());
        return likelihoods[at] >= Enough ? (Job)at : Job.Unclear;
    }

    public static double[] Normal(double[] scores)
    {
        var highest = scores.Max();
        var powers = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }

    public static JobWeights Parse(string text) => new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t'))
        .ToDictionary(
            parts => parts[0],
            parts => parts[1].Split(' ').Select(weight => Unit * int.Parse(weight, CultureInfo.InvariantCulture)).ToArray(),
            StringComparer.Ordinal));
}
