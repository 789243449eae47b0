using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Reading.Jobs;
using YamlDotNet.RepresentationModel;

namespace BackendArchitect.Engine.Tests.Reading.Jobs;

/// <summary>The labelled sentences the weights are fitted on.</summary>
internal static class JobExamples
{
    /// <summary>The cue phrases were written while looking at these: here they look surer than they are.</summary>
    private static readonly string[] Seen = ["sentences.yaml", "sentences-second.yaml", "held-out-2.yaml", "held-out-3.yaml", "held-out-4.yaml"];

    private static readonly string[] Fresh = ["job-training-1.yaml", "job-training-2.yaml", "job-training-3.yaml", "job-training-4.yaml"];

    public static IReadOnlyList<JobFit.Example> Known(KnowledgeBase knowledge) =>
        [.. Seen.SelectMany(SentenceFile.Jobs).SelectMany(sentence => Halves(knowledge, sentence.Text, Enum.Parse<Job>(sentence.Job, ignoreCase: true)))];

    public static IReadOnlyList<JobFit.Example> New(KnowledgeBase knowledge) =>
    [
        .. Fresh.SelectMany(Grouped).Select(sentence => new JobFit.Example(Features(knowledge, sentence.Text), sentence.Job, 1, sentence.Text)),
        .. SentenceFile.Jobs("first-messages.yaml").Select(sentence =>
            new JobFit.Example(Features(knowledge, sentence.Text), Enum.Parse<Job>(sentence.Job, ignoreCase: true), 1, sentence.Text)),
    ];

    public static IReadOnlyList<(string Text, Job Job)> Grouped(string name)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Reading", name));
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. ((YamlMappingNode)stream.Documents[0].RootNode).SelectMany(group =>
            ((YamlSequenceNode)group.Value).Select(text => (((YamlScalarNode)text).Value!, Enum.Parse<Job>(((YamlScalarNode)group.Key).Value!, ignoreCase: true))))];
    }

    // Half with the cues, half without, so that the words are learnt too.
    private static IEnumerable<JobFit.Example> Halves(KnowledgeBase knowledge, string text, Job job)
    {
        var features = Features(knowledge, text);
        yield return new JobFit.Example(features, job, 0.5);
        yield return new JobFit.Example(features.Where(feature => !feature.Key.Contains(':', StringComparison.Ordinal)).ToDictionary(), job, 0.5);
    }

    private static Dictionary<string, double> Features(KnowledgeBase knowledge, string text)
    {
        var passage = new Passage(text, Vocabulary.Of(knowledge));
        return JobFeatures.Of(passage, JobClassifier.Cues(passage));
    }
}
