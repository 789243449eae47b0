using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Calls to people and channels, in the ways of every platform.</summary>
internal static partial class MentionCheck
{
    public static string? Find(string sentence, Testimony evidence) =>
        Calls().Matches(sentence).Select(call => call.Value.Trim()).FirstOrDefault(call => !IsAnnotation(call, evidence));

    /// <summary>An annotation or package of code the documentation shows: "@Transactional", "@nestjs/core".</summary>
    private static bool IsAnnotation(string call, Testimony evidence) =>
        call.Length > 2 && (char.IsAsciiLetterUpper(call[1]) || call.Contains('/', StringComparison.Ordinal)) && evidence.IsDocumented(call);

    [GeneratedRegex(@"<[!@#][^>\s]*>?|</?at\b|(?<![\w.])[@＠﹫]\s?[\w.-]+(?:/[\w.-]+)?|(?<![\w&])#(?:general|random|announcements?|everyone|[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();
}
