using System.Globalization;
using System.Text;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Jobs;

namespace BackendArchitect.Engine.Tests.Reading.Jobs;

/// <summary>Fits the job weights: multinomial logistic regression with a quadratic penalty, by full-batch gradient steps. Same sentences, same weights.</summary>
internal static class JobFit
{
    private const int Steps = 400;
    private const double Rate = 0.5;
    private const double Penalty = 0.0003;

    /// <summary>A feature seen in fewer sentences is chance.</summary>
    private const int Least = 2;

    /// <summary>Weights smaller than this in every job are left out.</summary>
    private const double Smallest = 0.02;

    public sealed record Example(IReadOnlyDictionary<string, double> Features, Job Job, double Weight = 1, string Text = "");

    public static Dictionary<string, double[]> Weights(IReadOnlyList<Example> examples)
    {
        var names = examples.SelectMany(example => example.Features.Where(feature => feature.Value > 0).Select(feature => feature.Key))
            .GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() >= Least)
            .Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var index = names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        var rows = examples.Select(example => (
            At: example.Features.Where(feature => index.ContainsKey(feature.Key)).OrderBy(feature => feature.Key, StringComparer.Ordinal)
                .Select(feature => (Place: index[feature.Key], feature.Value)).ToArray(),
            Job: (int)example.Job,
            example.Weight)).ToArray();
        var weights = Descend(rows, names.Length);
        return names.Select((name, at) => (name, Row: weights[at]))
            .Where(pair => pair.Row.Any(weight => Math.Abs(weight) >= Smallest))
            .ToDictionary(pair => pair.name, pair => pair.Row, StringComparer.Ordinal);
    }

    public static string Print(Dictionary<string, double[]> weights)
    {
        var text = new StringBuilder();
        foreach (var (name, row) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('\t').AppendJoin(' ', row.Select(weight => Math.Round(weight / JobWeights.Unit).ToString("0", CultureInfo.InvariantCulture).Replace("-0", "0"))).Append('\n');
        }

        return text.ToString();
    }

    private static double[][] Descend(((int Place, double Value)[] At, int Job, double Weight)[] rows, int width)
    {
        var weights = Enumerable.Range(0, width).Select(_ => new double[JobWeights.Jobs]).ToArray();
        var squares = Enumerable.Range(0, width).Select(_ => new double[JobWeights.Jobs]).ToArray();
        var total = rows.Sum(row => row.Weight);
        for (var step = 0; step < Steps; step++)
        {
            var slope = weights.Select(row => row.Select(weight => Penalty * weight).ToArray()).ToArray();
            foreach (var (at, job, weight) in rows)
            {
                var scores = new double[JobWeights.Jobs];
                foreach (var (place, value) in at)
                {
                    for (var other = 0; other < JobWeights.Jobs; other++)
                    {
                        scores[other] += value * weights[place][other];
                    }
                }

                var likely = JobWeights.Normal(scores);
                likely[job] -= 1;
                foreach (var (place, value) in at)
                {
                    for (var other = 0; other < JobWeights.Jobs; other++)
                    {
                        slope[place][other] += weight / total * value * likely[other];
                    }
                }
            }

            Step(weights, squares, slope);
        }

        return weights;
    }

    // AdaGrad: rare features take steps as large as common ones.
    private static void Step(double[][] weights, double[][] squares, double[][] slope)
    {
        for (var at = 0; at < weights.Length; at++)
        {
            for (var job = 0; job < JobWeights.Jobs; job++)
            {
                squares[at][job] += slope[at][job] * slope[at][job];
                weights[at][job] -= Rate * slope[at][job] / (Math.Sqrt(squares[at][job]) + 1e-6);
            }
        }
    }
}
