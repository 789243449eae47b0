using BackendArchitect.Conversation.Guest.Domains;
using BackendArchitect.Host.Llm.Prompts;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Things and operations a model proposes for an unknown kind of system: what of them is a proposal.</summary>
internal sealed class DomainJudge : CaseJudge
{
    public override string? Fault(EvalCase one, string answer, bool live)
    {
        var proposal = DomainProposal.Read(answer);
        string[] things = [.. proposal?.Things.Select(thing => thing.Name) ?? []];
        if (live)
        {
            // A model may find more than was thought of; what the description names must be among it.
            string[] missed = [.. (one.Expected("live") ?? []).Except(things)];
            return missed.Length == 0 ? null : $"Things: {Line(missed)} not among {Line(things)}.";
        }

        return Joined(
            one.Expected("entities") is { } entities ? Compared("Things", entities, things) : throw one.Wrong($"'{one.Id}' does not say which entities come out.", "Write entities: with their names, or []."),
            one.Expected("operations") is { } operations ? Compared("Operations", operations, proposal?.Operations.Select(operation => operation.Name) ?? []) : null);
    }

    public override PromptInput Ask(EvalCase one, Func<string, string> hidden) => new PromptInput.ProposeDomain(hidden(one.Text("description")));
}
