using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm.Prompts;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Plays an answer through the code of a turn and says what came of it.</summary>
internal abstract class CaseJudge
{
    /// <returns>What came out instead of what must; null when it is as it must be.</returns>
    /// <exception cref="KnowledgeException">The case itself is wrong.</exception>
    public abstract string? Fault(EvalCase one, string answer, bool live);

    /// <summary>What a model is asked for this case.</summary>
    /// <param name="hidden">Takes names and secrets out of a text.</param>
    /// <exception cref="KnowledgeException">The case itself is wrong.</exception>
    public abstract PromptInput Ask(EvalCase one, Func<string, string> hidden);

    protected static string? Compared(string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        string[] wanted = [.. expected.Order(StringComparer.Ordinal)];
        string[] got = [.. found.Order(StringComparer.Ordinal)];
        return wanted.SequenceEqual(got) ? null : $"{what}: expected {Line(wanted)}, found {Line(got)}.";
    }

    protected static string? Joined(params ReadOnlySpan<string?> faults)
    {
        var said = string.Join('\n', faults.ToArray().OfType<string>());
        return said.Length == 0 ? null : said;
    }

    protected static string Line(IReadOnlyCollection<string> words) => words.Count == 0 ? "nothing" : string.Join("; ", words);
}
