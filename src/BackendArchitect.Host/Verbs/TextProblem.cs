using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Host.Verbs;

/// <summary>Why a text cannot be worked on.</summary>
internal static class TextProblem
{
    /// <param name="example">How it should look.</param>
    /// <returns>One line, or null when the text is usable.</returns>
    public static string? In(string text, string example) =>
        string.IsNullOrWhiteSpace(text) ? $"There is no text. Say what you need in quotes, or - to read it from the standard input: {example}"
        : text.Length > Reader.LongestText ? $"The text is longer than {Reader.LongestText:#,0} characters. Shorten it to what matters."
        : text.Contains('\0', StringComparison.Ordinal) ? "The input is binary, not text. Give the words themselves."
        : null;
}
