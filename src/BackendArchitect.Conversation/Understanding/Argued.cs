using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>A claim taken apart: "Kafka because we know it; reopen when nobody does".</summary>
/// <param name="What">"Kafka".</param>
/// <param name="Why">"we know it"; empty when no reason is given.</param>
/// <param name="Trigger">"nobody does": what would change it; empty when nothing is said.</param>
public sealed partial record Argued(string What, string Why, string Trigger)
{
    public static Argued Of(string text)
    {
        var (rest, trigger) = Split(text, Reopens());
        var (what, why) = Split(rest, Reasons());
        return new Argued(Trimmed(what), Trimmed(why), Trimmed(trigger));
    }

    /// <summary>The reason, where the words before it are only what it is a reason for: " because it is simple", ": it is simple".</summary>
    public static Argued Behind(string rest)
    {
        var argued = Of(rest);
        return argued.Why.Length > 0 ? argued : argued with { What = "", Why = argued.What };
    }

    private static (string Before, string After) Split(string text, Regex mark) =>
        mark.Match(text) is { Success: true } match ? (text[..match.Index], text[(match.Index + match.Length)..]) : (text, "");

    private static string Trimmed(string words)
    {
        var plain = words.Trim().Trim('.', ',', ';', ':', '–', '!', ' ').TrimEnd('-', ' ').Trim();
        return plain.StartsWith('(') && plain.EndsWith(')') ? plain[1..^1].Trim() : plain.Count(c => c == '(') < plain.Count(c => c == ')') ? plain.TrimEnd(')') : plain;
    }

    [GeneratedRegex(@"(?:^|[\s,;:.(–-])(?:because|since|so that|due to|for the reason that|reason:|as (?=(?:we|it|they|our|the|nobody|everybody|there)\b))[\s:]*", RegexOptions.IgnoreCase)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"[\s,;:.(–-]+(?:to be )?(?:re-?open(?:ed|s)?|revisit(?:ed)?|reconsider(?:ed)?|look again)(?: it| this| that)?(?: again)?(?: as soon as| when| if| once| at| after|:)\s*|[\s,;]+(?:unless|until) ", RegexOptions.IgnoreCase)]
    private static partial Regex Reopens();
}
