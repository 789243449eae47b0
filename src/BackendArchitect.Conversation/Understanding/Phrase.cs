using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>One way to steer the conversation, and the words for it.</summary>
/// <param name="Says">What is meant: <c>start-over</c>, <c>what-if</c>.</param>
/// <param name="Most">Longest text it is looked for in, characters.</param>
/// <param name="Examples">Texts that are read so.</param>
/// <param name="Not">Texts that look alike and are not.</param>
public sealed record Phrase(
    string Says,
    int Most,
    IReadOnlyList<Regex> Patterns,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> Not)
{
    /// <summary>The match, or null. A pattern that takes too long does not match.</summary>
    public Match? In(string text)
    {
        if (text.Length > Most)
        {
            return null;
        }

        try
        {
            return Patterns.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
