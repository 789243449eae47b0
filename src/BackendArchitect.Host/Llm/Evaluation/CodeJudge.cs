using System.Globalization;
using BackendArchitect.Conversation.Guest.Opinions;
using BackendArchitect.Conversation.Guest.Words;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Host.Llm.Prompts;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Opinions of a model on code, beside what the rules find in it: in which lines one is shown.</summary>
internal sealed class CodeJudge(KnowledgeBase knowledge) : CaseJudge
{
    private readonly OpinionReader _reader = new(new WordGuard(knowledge));

    public override string? Fault(EvalCase one, string answer, bool live)
    {
        var file = File(one);
        var opinions = _reader.Read(answer, [file], one.TextOr("question", ""), Rules(file));
        string[] lines = [.. opinions.Select(opinion => opinion.Line.ToString(CultureInfo.InvariantCulture))];
        if (live)
        {
            // A model may see more than was thought of; of the lines named it must see one.
            var planted = one.Expected("live") ?? one.Expected("lines") ?? [];
            return planted.Count == 0 || planted.Intersect(lines).Any() ? null : $"Lines: none of {Line([.. planted])} among {Line(lines)}.";
        }

        return Compared("Lines", one.Expected("lines") ?? throw one.Wrong($"'{one.Id}' does not say in which lines an opinion is shown.", "Write lines: with their numbers, or []."), lines);
    }

    public override PromptInput Ask(EvalCase one, Func<string, string> hidden)
    {
        var file = File(one);
        var found = string.Join('\n', Rules(file).Findings.Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Place.Line}: {finding.Says}")));
        return new PromptInput.JudgeCode(hidden(file.Text), hidden(found), hidden(one.TextOr("question", "")));
    }

    private ReviewReport Rules(ReviewFile file) => Review.Check([file], knowledge, knowledge.Dates.Reviewed);

    private static ReviewFile File(EvalCase one) => new(one.Text("path"), one.Text("code").ReplaceLineEndings("\n"));
}
