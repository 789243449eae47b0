namespace BackendArchitect.Engine.Knowledge;

/// <summary>A data file is wrong. The program does not start on wrong knowledge.</summary>
public sealed class KnowledgeException : Exception
{
    /// <param name="file">Path of the data file, as written in the message.</param>
    /// <param name="line">1 for the first line.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    public KnowledgeException(string file, int line, string problem, string remedy)
        : this([new KnowledgeProblem(file, line, problem, remedy)])
    {
    }

    /// <param name="problems">All that is wrong, at least one; the message has a line for each.</param>
    public KnowledgeException(IReadOnlyList<KnowledgeProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    public IReadOnlyList<KnowledgeProblem> Problems { get; }
}
