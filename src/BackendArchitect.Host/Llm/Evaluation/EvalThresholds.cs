using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>The share of cases of each kind that must pass. Unit: percent.</summary>
/// <param name="Recorded">With the recorded answers: what the product makes of them is certain, so nothing less than all.</param>
/// <param name="Live">With a model that answers anew.</param>
internal sealed record EvalThresholds(IReadOnlyDictionary<string, double> Recorded, IReadOnlyDictionary<string, double> Live)
{
    private const string File = EvalCases.Shown + EvalCases.ThresholdFile;

    /// <exception cref="KnowledgeException">The file is missing or wrong.</exception>
    public static EvalThresholds Read(string folder)
    {
        var path = Path.Combine(folder, EvalCases.ThresholdFile);
        if (!System.IO.File.Exists(path))
        {
            throw new KnowledgeException(File, 1, "The file is missing.", "Write recorded: and live: with the least percentage of each kind.");
        }

        var data = DataText.Read(System.IO.File.ReadAllText(path).ReplaceLineEndings("\n"));
        return data.Problem is null && data.Documents is [DataNode.Map root]
            ? new EvalThresholds(Section(root, "recorded"), Section(root, "live"))
            : throw new KnowledgeException(File, data.Line, "This is not YAML with keys.", "Write recorded: and live:, below each the kinds.");
    }

    private static Dictionary<string, double> Section(DataNode.Map root, string name)
    {
        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var kind in EvalKinds.All)
        {
            read[kind] = root[name]?[kind]?.Number is { } percent and >= 0 and <= 100
                ? percent
                : throw new KnowledgeException(File, root[name]?.Line ?? 1, $"{name} says no percentage for {kind}.", "Write one from 0 to 100.");
        }

        return read;
    }
}
