using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads how many times the load is meant: "10x", "twice the traffic".</summary>
internal static partial class Multiples
{
    /// <summary>"10x" is 10, "twice" 2, "half" 0.5; 1 when the text names no multiple.</summary>
    public static double Of(string text)
    {
        var multiple = Multiple().Match(text);
        if (multiple.Success)
        {
            return Math.Clamp(double.Parse(multiple.Groups[1].Value, CultureInfo.InvariantCulture), 0.01, 1000);
        }

        var word = MultipleWord().Match(text);
        return !word.Success ? 1 : word.Value.ToLowerInvariant() switch { "half" => 0.5, "triple" => 3, "ten times" => 10, _ => 2 };
    }

    [GeneratedRegex(@"\b(\d{1,6}(?:\.\d+)?) ?(?:x\b|×|times\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"\b(twice|double|triple|half|ten times)\b(?= (the )?(load|traffic|users|scale|peak)|\W*$)", RegexOptions.IgnoreCase)]
    private static partial Regex MultipleWord();
}
