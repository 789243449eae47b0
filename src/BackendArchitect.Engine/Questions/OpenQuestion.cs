namespace BackendArchitect.Engine.Questions;

/// <summary>A question whose answer could still change the design.</summary>
/// <param name="Id">Id of its template in <c>Knowledge/questions</c>.</param>
/// <param name="Fact">The fact it settles; one of <see cref="Briefs.FactIds"/>.</param>
/// <param name="Asks">The question as a person reads it.</param>
/// <param name="Why">What depends on the answer.</param>
/// <param name="Flips">How many decisions its answers change between them; never 0.</param>
/// <param name="Answers">Two or more, the places of their labels filled in.</param>
/// <param name="Default">The value taken when nobody answers, as a reader sees it; null when nothing is assumed.</param>
/// <param name="DefaultBecause">Why that value.</param>
public sealed record OpenQuestion(
    string Id,
    string Fact,
    string Asks,
    string Why,
    int Flips,
    IReadOnlyList<Answer> Answers,
    string? Default,
    string? DefaultBecause);
