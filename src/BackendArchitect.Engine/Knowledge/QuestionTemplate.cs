namespace BackendArchitect.Engine.Knowledge;

/// <summary>Something worth asking. Whether it is asked is computed: an answer that can flip nothing is not asked for.</summary>
/// <param name="Fact">The fact the answer sets.</param>
/// <param name="When">Condition for it to make sense; null when always.</param>
/// <param name="Why">What depends on it, for the person who wonders.</param>
/// <param name="Default">The assumption taken when it stays open: literal, in the unit of the fact.</param>
/// <param name="DefaultBecause">Why that default.</param>
public sealed record QuestionTemplate(
    string Id,
    string Fact,
    string Asks,
    string? When,
    string Why,
    string? Default,
    string? DefaultBecause,
    IReadOnlyList<AnswerTemplate> Answers,
    IReadOnlyList<Source> Sources);
