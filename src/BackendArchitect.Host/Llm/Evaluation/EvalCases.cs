using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Reads the folder of frozen cases: a folder for each prompt, in it files with a list of cases each.</summary>
internal static class EvalCases
{
    /// <summary>How paths are shown in messages: the folder itself may be anywhere.</summary>
    public const string Shown = "cases/";

    public const string ThresholdFile = "thresholds.yaml";

    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["read-message"] = ["message", "before"],
        ["answer-question"] = ["question", "replies", "documentation", "chosen"],
        ["word-explanation"] = ["question", "replies", "chosen"],
        ["word-digest"] = ["replies"],
        ["propose-domain"] = ["description"],
        ["judge-code"] = ["path", "code", "question"],
    };

    private static readonly string[] Keys = ["id", "kind", "recorded", "answer", "expect", "about"];
    private static readonly string[] Expectations = ["commands", "facts", "nothing", "removed", "kept", "entities", "operations", "lines", "live"];

    /// <exception cref="KnowledgeException">A file is wrong; one line per problem with file, line and remedy.</exception>
    public static IReadOnlyList<EvalCase> Read(string folder)
    {
        List<KnowledgeProblem> problems = [];
        List<EvalCase> cases = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (file != ThresholdFile)
            {
                Add(cases, problems, file, File.ReadAllText(path));
            }
        }

        foreach (var twice in cases.GroupBy(one => one.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Last()))
        {
            problems.Add(new KnowledgeProblem(Shown + twice.File, twice.Line, $"There is another '{twice.Id}'.", "Give it a name of its own."));
        }

        return problems.Count == 0 ? cases : throw new KnowledgeException(problems);
    }

    private static void Add(List<EvalCase> cases, List<KnowledgeProblem> problems, string file, string text)
    {
        void Wrong(int line, string problem, string remedy) => problems.Add(new KnowledgeProblem(Shown + file, line, problem, remedy));
        var prompt = file.Split('/')[0];
        var data = DataText.Read(text.ReplaceLineEndings("\n"));
        if (!Inputs.TryGetValue(prompt, out var inputs))
        {
            Wrong(1, $"'{prompt}' is no prompt.", $"Put it into a folder of {string.Join(", ", Inputs.Keys)}.");
        }
        else if (data.Problem is { } broken)
        {
            Wrong(data.Line, $"This is not YAML: {broken.TrimEnd('.')}.", "Correct the line, or the one above it.");
        }
        else if (data.Documents is not [DataNode.Items list])
        {
            Wrong(1, "The file is no list of cases.", "Begin each with '- id:'.");
        }
        else
        {
            foreach (var node in list.Values)
            {
                var unknown = node.Entries.FirstOrDefault(entry => !Keys.Contains(entry.Name) && !inputs.Contains(entry.Name))
                    ?? node["expect"]?.Entries.FirstOrDefault(entry => !Expectations.Contains(entry.Name));
                if (unknown is not null)
                {
                    Wrong(unknown.Key.Line, $"'{unknown.Name}' is not a key of a case for {prompt}.", $"There is {string.Join(", ", Keys.Concat(inputs))}; below expect {string.Join(", ", Expectations)}.");
                }

                var missing = Keys[..5].Append(inputs[0]).Where(key => node[key] is null).ToList();
                if (missing.Count > 0)
                {
                    Wrong(node.Line, $"The case has no {string.Join(", no ", missing)}.", "Write it.");
                }
                else if (!EvalKinds.All.Contains(node["kind"]!.Text))
                {
                    Wrong(node["kind"]!.Line, $"'{node["kind"]!.Text}' is not a kind.", $"There is {string.Join(", ", EvalKinds.All)}.");
                }
                else
                {
                    cases.Add(new EvalCase(prompt, node["id"]!.Text ?? "", node["kind"]!.Text!, node["recorded"]!.Text ?? "", node["answer"]!.Text ?? "", file, node));
                }
            }
        }
    }
}
