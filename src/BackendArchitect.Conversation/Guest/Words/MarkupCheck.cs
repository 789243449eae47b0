using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Markup a channel or a page would act on, and code nobody vouches for.</summary>
internal static partial class MarkupCheck
{
    private const int Plain = 40;

    public static string? Find(Sentence sentence, Testimony evidence)
    {
        if (sentence.IsCode)
        {
            return evidence.HoldsCode(Inside(sentence.Text)) ? null : "code";
        }

        return Active().Match(sentence.Text) is { Success: true } active
            ? active.Value
            : Inline().Matches(sentence.Text).Select(code => code.Groups[1].Value)
                .FirstOrDefault(code => (code.Length > Plain || code.Any(char.IsWhiteSpace)) && !evidence.HoldsCode(code));
    }

    private static string Inside(string fenced)
    {
        var lines = fenced.Split('\n');
        return string.Join('\n', lines.Skip(1).Take(lines.Length - (Closed(lines) ? 2 : 1)));
    }

    private static bool Closed(string[] lines) => lines.Length > 1 && lines[^1].Trim() is ['`' or '~', ..];

    /// <remarks>Tags and comments, entities, pictures, references, table rows, addresses that run code, tokens of chat templates, cards as JSON.</remarks>
    [GeneratedRegex(@"</?[A-Za-z!?][^>\n]{0,200}>?|<\||\|>|\[/?INST\]|&#?\w{2,12};|!\[|\]\[|^\[[^\]]*\]:|^\|.*\||\b(?:javascript|vbscript|data|file|blob)\s*:\s*[^\s]|""(?:type|action|actions|url|command|blocks|value|role|content)""\s*:|```|~~~|^(?:system|assistant|user|tool|human)\s*:|\{\{|\}\}|\\u[0-9a-fA-F]{4}|%[0-9A-Fa-f]{2}%[0-9A-Fa-f]{2}|/\w+\s*=\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex(@"`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
