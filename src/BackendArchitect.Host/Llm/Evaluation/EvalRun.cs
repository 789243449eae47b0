using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Runs cases, each by the judge of its prompt.</summary>
internal sealed class EvalRun(KnowledgeBase knowledge)
{
    private readonly ReadingJudge _reading = new(knowledge);
    private readonly DomainJudge _domain = new();
    private readonly CodeJudge _code = new(knowledge);
    private readonly WordsJudge _words = new(knowledge);

    public CaseJudge JudgeOf(EvalCase one) => one.Prompt switch
    {
        "read-message" => _reading,
        "propose-domain" => _domain,
        "judge-code" => _code,
        _ => _words,
    };

    /// <summary>With the recorded answers.</summary>
    /// <exception cref="KnowledgeException">A case is wrong in itself.</exception>
    public IReadOnlyList<EvalResult> Recorded(IReadOnlyList<EvalCase> cases) => [.. cases.Select(one => new EvalResult(one, JudgeOf(one).Fault(one, one.Answer, live: false)))];

    /// <summary>With what a model answers now; each result holds its answer.</summary>
    /// <exception cref="KnowledgeException">A case is wrong in itself.</exception>
    public async Task<IReadOnlyList<EvalResult>> LiveAsync(IReadOnlyList<EvalCase> cases, LiveModel model, string recorded, CancellationToken cancellation)
    {
        List<EvalResult> results = [];
        foreach (var one in cases)
        {
            var judge = JudgeOf(one);
            var (text, problem) = await model.AskAsync(hidden => judge.Ask(one, hidden), cancellation);
            results.Add(text is null
                ? new EvalResult(one, $"There was no answer because {problem}.")
                : new EvalResult(one with { Answer = text, Recorded = recorded }, judge.Fault(one, text, live: true)) { IsAnswered = true });
        }

        return results;
    }
}
