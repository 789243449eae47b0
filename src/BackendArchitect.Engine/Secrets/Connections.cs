using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Secrets;

/// <summary>Passwords inside of addresses and connection strings. Host and account stay: they tell what is connected.</summary>
internal static class Connections
{
    private static readonly Regex Url = new(@"[A-Za-z][A-Za-z0-9+.-]{1,30}://[^\s:/@""'<>]{0,200}:(?<secret>[^\s/""'<>]{2,400})@", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Login = new(@"(?:curl|wget|http)[^\n]{0,400}?\s(?:-u|--user)[ =]?[""']?[^\s:""']{1,100}:(?<secret>[^\s""']{3,200})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Pair = new(@"[;""'] ?(?:Password|Pwd|AccountKey|SharedAccessKey|SharedSecretValue|AuthKey)=(?<secret>[^;""'\s,&]{3,400})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Signed = new(@"[?&](?:sig|X-Amz-Signature|X-Goog-Signature|X-Amz-Security-Token)=(?<secret>[A-Za-z0-9%+/=_-]{20,2000})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<SecretHit> In(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
        {
            foreach (var hit in Hits(text, Url, "password"))
            {
                yield return hit;
            }
        }

        if (text.Contains("-u", StringComparison.Ordinal))
        {
            foreach (var hit in Hits(text, Login, "password"))
            {
                yield return hit;
            }
        }

        if (text.Contains('=', StringComparison.Ordinal))
        {
            foreach (var hit in Hits(text, Pair, "password").Concat(Hits(text, Signed, "signature")))
            {
                yield return hit;
            }
        }
    }

    private static IEnumerable<SecretHit> Hits(string text, Regex pattern, string kind)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var secret = match.Groups["secret"];
            if (!IsStandIn(secret.Value))
            {
                yield return new SecretHit(secret.Index, secret.Length, kind);
            }
        }
    }

    private static bool IsStandIn(string secret) => secret[0] is '$' or '{' or '<' or '%' or '[' or '*' or '@' || secret.Contains("${", StringComparison.Ordinal) || secret.Contains('(', StringComparison.Ordinal)
        || SecretValues.IsPlain(secret) || SecretValues.IsCommon(secret) || (secret.Length < 5 && secret.All(char.IsAsciiLetter)) || IsWord(secret);

    /// <summary>"password=required" describes one.</summary>
    private static bool IsWord(string secret) => secret is "string" or "required" or "optional" or "hidden" or "masked" or "encrypted" or "plain" or "password" or "secret" or "true" or "false";
}
