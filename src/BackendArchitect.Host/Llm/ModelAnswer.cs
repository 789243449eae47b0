namespace BackendArchitect.Host.Llm;

/// <summary>What the language model said, or why it said nothing. Untrusted: nothing in it is known to be true.</summary>
/// <param name="Text">Its words without what it thought on the way; null when there is a problem. Fences around JSON are left as they are.</param>
/// <param name="Problem">Why there are none, to follow "because": <c>it did not answer in 8 s</c>; null when there are.</param>
/// <param name="TokensIn">What the question cost. Unit: tokens.</param>
/// <param name="TokensOut">What the answer cost, thoughts included. Unit: tokens.</param>
public sealed record ModelAnswer(string? Text, string? Problem, long TokensIn = 0, long TokensOut = 0)
{
    /// <summary>Whether the tokens are our own guess, four characters to one, because the endpoint reported none.</summary>
    public bool Estimated { get; init; }

    /// <param name="problem">Follows "because".</param>
    public static ModelAnswer None(string problem) => new(null, problem);
}
