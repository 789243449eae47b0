namespace BackendArchitect.Conversation.Replies;

/// <summary>What the watches notice. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class WatchWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("watch", sentences)
{
    public string SupportEnds(string name, string day) => Say([(nameof(name), name), (nameof(day), day)]);

    public string SupportEnded(string name, string day) => Say([(nameof(name), name), (nameof(day), day)]);

    public string SupportEndedSometime(string name) => Say([(nameof(name), name)]);

    public string SupportNext(string name, string until) => Say([(nameof(name), name), (nameof(until), until)]);

    public string SupportNextOpen(string name) => Say([(nameof(name), name)]);

    public string SupportNextUnknown() => Say();

    public string SupportEvidence(string designs, string day) => Say([(nameof(designs), designs), (nameof(day), day)]);

    public string Advisory(string id, string severity, string name, string title, string mended) =>
        Say([(nameof(id), id), (nameof(severity), severity), (nameof(name), name), (nameof(title), title), (nameof(mended), mended)]);

    public string AdvisoryEvidence(string day, string designs) => Say([(nameof(day), day), (nameof(designs), designs)]);

    public string CostUp(string design, string percent, string now, string then) =>
        Say([(nameof(design), design), (nameof(percent), percent), (nameof(now), now), (nameof(then), then)]);

    public string CostDown(string design, string percent, string now, string then) =>
        Say([(nameof(design), design), (nameof(percent), percent), (nameof(now), now), (nameof(then), then)]);

    public string CostLine(string item, string difference) => Say([(nameof(item), item), (nameof(difference), difference)]);

    public string CostMost(string lines) => Say([(nameof(lines), lines)]);

    public string CostEvidence(string day, string taken) => Say([(nameof(day), day), (nameof(taken), taken)]);

    public string Growing(string design, string load, string percent, string part, string month, string step) =>
        Say([(nameof(design), design), (nameof(load), load), (nameof(percent), percent), (nameof(part), part), (nameof(month), month), (nameof(step), step)]);

    public string Grown(string design, string load, string part, string step) =>
        Say([(nameof(design), design), (nameof(load), load), (nameof(part), part), (nameof(step), step)]);

    public string GrowthEvidence(string growth, string person, string day, string limit) =>
        Say([(nameof(growth), growth), (nameof(person), person), (nameof(day), day), (nameof(limit), limit)]);

    public string Somebody() => Say();

    public string Risk(string title, string sign) => Say([(nameof(title), title), (nameof(sign), sign)]);

    public string RiskEvidence(string design, string day, string score, string owner) =>
        Say([(nameof(design), design), (nameof(day), day), (nameof(score), score), (nameof(owner), owner)]);

    public string Question(string design, string asks, string count) => Say([(nameof(design), design), (nameof(asks), asks), (nameof(count), count)]);

    public string QuestionEvidence(string day, string taken) => Say([(nameof(day), day), (nameof(taken), taken)]);

    public string QuestionEvidenceOpen(string day) => Say([(nameof(day), day)]);

    public string ShowStack() => Say();

    public string ShowCosts() => Say();

    public string ShowRisks() => Say();

    public string ShowScaling() => Say();

    public string SayLoad() => Say();

    public string Answer() => Say();

    public string GoneDesign() => Say();
}
