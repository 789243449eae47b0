namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Something wrong with an interface description.</summary>
/// <param name="Place">JSON pointer to the place (RFC 6901): <c>/paths/~1orders/get</c>.</param>
/// <param name="Rule">kebab-case id of the rule: <c>missing-example</c>.</param>
/// <param name="IsError">What an error breaks is wrong for every reader; the rest is advice.</param>
/// <param name="Says">What is wrong and what to do, in one line.</param>
public sealed record ApiFinding(string Place, string Rule, bool IsError, string Says)
{
    public override string ToString() => $"{Place}: {Says} ({Rule})";
}
