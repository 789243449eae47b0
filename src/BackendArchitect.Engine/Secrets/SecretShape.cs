using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Secrets;

/// <summary>A kind of secret that is told by its form alone: somebody issues it with a beginning of its own.</summary>
/// <param name="Kind">As a mask names it: <c>AWS key</c>.</param>
/// <param name="What">As a finding names it: <c>an AWS access key</c>.</param>
/// <param name="Begins">What every one of them begins with; several, when the issuer knows several.</param>
/// <param name="Pattern">The whole of it, as an expression without lookaround.</param>
/// <param name="StandIn">A text of the same form that nobody issued; it takes the place of a masked one where a file is read for review.</param>
public sealed record SecretShape(string Kind, string What, IReadOnlyList<string> Begins, string Pattern, string StandIn)
{
    private readonly Lazy<Regex> _anywhere = new(() => new Regex(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
    private readonly Lazy<Regex> _whole = new(() => new Regex($"^(?:{Pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    /// <summary>Whether a shorter form is not worth a look: all of one case, no digit. Off for shapes whose beginning nothing else has.</summary>
    public bool NeedsDigits { get; init; } = true;

    /// <summary>Whether a review may call it a secret; off for what is private and may stand in a file nevertheless.</summary>
    public bool IsReviewed { get; init; } = true;

    /// <summary>Whether a text could hold one at all; cheap.</summary>
    public bool IsPossibleIn(string text) => Begins.Any(begin => text.Contains(begin, StringComparison.Ordinal));

    /// <summary>Whether a text is one from its first to its last letter.</summary>
    public bool IsWhole(string text) => Begins.Any(begin => text.StartsWith(begin, StringComparison.Ordinal)) && _whole.Value.IsMatch(text) && (!NeedsDigits || HasDigits(text));

    /// <summary>Where in a text they stand, first to last.</summary>
    internal IEnumerable<(int Start, int Length)> In(string text)
    {
        foreach (var match in _anywhere.Value.Matches(text).Select(match => (Start: match.Index, match.Length)))
        {
            var before = match.Start == 0 ? ' ' : text[match.Start - 1];
            if (!char.IsAsciiLetterOrDigit(before) && before is not ('_' or '-' or '.') && (!NeedsDigits || HasDigits(text.AsSpan(match.Start, match.Length))))
            {
                yield return match;
            }
        }
    }

    private static bool HasDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits > 1;
    }
}
