using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading.Jobs;
using Xunit.Abstractions;

namespace BackendArchitect.Engine.Tests.Reading.Jobs;

/// <remarks>
/// The table of weights is written by these tests: with <c>WRITE_JOB_WEIGHTS=src/BackendArchitect.Engine/Knowledge/job-weights.txt</c>
/// (a full path) in the environment, <c>dotnet test tests/BackendArchitect.Engine.Tests --filter JobFitTests</c> fits it anew.
/// </remarks>
public sealed class JobFitTests(ITestOutputHelper output)
{
    private const int Folds = 5;

    private static readonly KnowledgeBase Shipped = KnowledgeLoader.Load();

    [Fact]
    public void The_shipped_weights_are_those_of_the_fit()
    {
        var examples = (IReadOnlyList<JobFit.Example>)[.. JobExamples.Known(Shipped), .. JobExamples.New(Shipped)];
        var text = JobFit.Print(JobFit.Weights(examples));
        if (Environment.GetEnvironmentVariable("WRITE_JOB_WEIGHTS") is { Length: > 0 } path)
        {
            File.WriteAllText(path, text);
        }

        var fitted = JobWeights.Parse(text);
        var agreeing = examples.Count(example => Best(fitted, example) == Best(JobWeights.Shipped, example));
        output.WriteLine($"{agreeing} of {examples.Count} read alike");
        Assert.True(agreeing >= examples.Count * 0.98, "Sentences or features have changed: fit the weights anew, as the remark above says.");
    }

    /// <summary>Each fifth of the sentences no phrase was tuned on, read with weights fitted on the rest.</summary>
    [Fact]
    public void Sentences_left_out_of_the_fit_are_classified_too()
    {
        var (known, fresh) = (JobExamples.Known(Shipped), JobExamples.New(Shipped));

        var wrong = Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold =>
        {
            var weights = new JobWeights(JobFit.Weights([.. known, .. fresh.Where((_, at) => at % Folds != fold)]));
            return fresh.Where((example, at) => at % Folds == fold && Best(weights, example) != example.Job)
                .Select(example => $"{Best(weights, example)} not {example.Job}: {example.Text.ReplaceLineEndings(" ")}").ToList();
        }).ToList();

        output.WriteLine($"{fresh.Count - wrong.Count}/{fresh.Count}\n{string.Join('\n', wrong)}");
        Assert.True(wrong.Count <= fresh.Count * 0.15, string.Join('\n', wrong));
    }

    private static Job Best(JobWeights weights, JobFit.Example example) => JobWeights.Best(weights.Likelihoods(example.Features));
}
