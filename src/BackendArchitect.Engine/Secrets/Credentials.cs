using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Secrets;

/// <summary>What is told by its neighbour: the secret half of a key pair, tokens and logins of headers.</summary>
internal static class Credentials
{
    /// <summary>How far from its id the secret half is looked for. Unit: characters.</summary>
    private const int Near = 400;

    private static readonly Regex AccessKey = new(@"A[KS]IA[0-9A-Z]{16}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Forty = new(@"[A-Za-z0-9/+]{40}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Bearer = new(@"\b(?:Bearer|Token)\s+(?<secret>[A-Za-z0-9._~+/-]{12,}={0,2})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Basic = new(@"\bBasic\s+(?<secret>[A-Za-z0-9+/]{8,}={0,2})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly SearchValues<string> Telling = SearchValues.Create(["bearer", "token", "basic"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<SecretHit> In(string text) => [.. Halves(text), .. text.AsSpan().ContainsAny(Telling) ? Tokens(text).Concat(Logins(text)) : []];

    private static IEnumerable<SecretHit> Halves(string text)
    {
        if (!text.Contains("AKIA", StringComparison.Ordinal) && !text.Contains("ASIA", StringComparison.Ordinal))
        {
            yield break;
        }

        var ids = AccessKey.Matches(text).Select(match => match.Index).ToArray();
        var next = 0;
        foreach (Match match in Forty.Matches(text))
        {
            while (next < ids.Length && ids[next] < match.Index - Near)
            {
                next++;
            }

            var isNear = next < ids.Length && ids[next] < match.Index + Near;
            if (isNear && IsEdge(text, match.Index - 1) && IsEdge(text, match.Index + 40) && SecretValues.Entropy(match.Value) > 4 && match.Value.Any(char.IsAsciiLetterLower) && match.Value.Any(char.IsAsciiLetterUpper))
            {
                yield return new SecretHit(match.Index, 40, "AWS secret key");
            }
        }
    }

    private static IEnumerable<SecretHit> Tokens(string text) => Bearer.Matches(text).Select(match => match.Groups["secret"])
        .Where(secret => secret.Value.Count(char.IsAsciiDigit) > 1 && secret.Value.Any(char.IsAsciiLetter) && SecretValues.Entropy(secret.Value) >= 3 && !SecretValues.IsPlain(secret.Value) && !Guid.TryParse(secret.Value, out _))
        .Select(secret => new SecretHit(secret.Index, secret.Value.TrimEnd('.').Length, "bearer token"));

    private static IEnumerable<SecretHit> Logins(string text) => Basic.Matches(text).Select(match => match.Groups["secret"])
        .Where(secret => IsLogin(secret.Value)).Select(secret => new SecretHit(secret.Index, secret.Length, "basic credentials"));

    /// <summary>User and password with a colon between them, in Base64.</summary>
    private static bool IsLogin(string text)
    {
        var bytes = new byte[text.Length];
        return text.Length < 4000 && Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var login && login.IndexOf(':', StringComparison.Ordinal) is > 0 && login.All(letter => letter is >= ' ' and < '\u007f');
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !(char.IsAsciiLetterOrDigit(text[at]) || text[at] is '/' or '+' or '_' or '-');
}
