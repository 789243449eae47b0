using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>One frozen case: what goes in, what a model said to it once, and what must come of that.</summary>
/// <param name="Prompt">Name of the prompt file it is for, without folder and ending.</param>
/// <param name="Kind">What it tests, one of <see cref="EvalKinds"/>.</param>
/// <param name="Recorded">Where the answer comes from: <c>written</c>, or the model and the day.</param>
/// <param name="File">Its path below the folder of cases, with forward slashes.</param>
/// <param name="Data">All of it as it is written.</param>
internal sealed record EvalCase(string Prompt, string Id, string Kind, string Recorded, string Answer, string File, DataNode Data)
{
    public int Line => Data.Line;

    public DataNode? Expect => Data["expect"];

    /// <exception cref="KnowledgeException">The case has no such text.</exception>
    public string Text(string key) => Data[key]?.Text ?? throw Wrong($"'{Id}' has no {key}.", "Write it.");

    public string TextOr(string key, string otherwise) => Data[key]?.Text ?? otherwise;

    public IReadOnlyList<string> Texts(string key) => Lines(Data[key]);

    public IReadOnlyList<string>? Expected(string key) => Expect?[key] is { } node ? Lines(node) : null;

    public KnowledgeException Wrong(string problem, string remedy) => new($"{EvalCases.Shown}{File}", Line, problem, remedy);

    private static IReadOnlyList<string> Lines(DataNode? node) => node is DataNode.Scalar ? (node.Text is { } one ? [one] : []) : [.. node?.All.Select(item => item.Text ?? "") ?? []];
}
