using System.Text.RegularExpressions;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Tells secrets from what only looks like them.</summary>
internal static partial class SecretText
{
    /// <summary>What somebody issued, told by its form; null where it is nothing of the kind or a known example.</summary>
    public static string? Issued(string text) => text.Length is < 16 or > 20_000 ? null
        : Private().IsMatch(text) ? "a private key"
        : SecretShapes.Of(text) is { } shape && !SecretValues.IsPlaceholder(text) && SecretValues.Entropy(text) >= 3 ? shape.What : null;

    /// <summary>A password inside of a connection string.</summary>
    public static string? InConnection(string text)
    {
        if (text.Length is < 12 or > 2000)
        {
            return null;
        }

        if (Url().Match(text) is { Success: true } url)
        {
            return IsDefault(url.Groups["secret"].Value) || IsNear(url.Groups["host"].Value) ? null : "the password of a connection";
        }

        if (Jdbc().Match(text) is { Success: true } jdbc)
        {
            return IsDefault(jdbc.Groups["secret"].Value) || IsNear(jdbc.Groups["host"].Value) ? null : "the password of a connection";
        }

        var pairs = Pairs().Match(text);
        return pairs.Success && Server().Match(text) is { Success: true } server && !IsNear(server.Groups["host"].Value) && !IsDefault(pairs.Groups["secret"].Value) ? "the password of a connection" : null;
    }

    /// <summary>Whether a text given to a name that says secret is one.</summary>
    public static bool LooksLike(string text, string kind)
    {
        if (text.Length is > 400 || text.Length < (kind == "password" ? 6 : 12) || text.Any(char.IsWhiteSpace) || text.Contains("://", StringComparison.Ordinal) || text[0] is '/' or '$' or '{' or '<' or '%' or '@' or ':' or '#' or '[' or '*')
        {
            return false;
        }

        var (letters, digits, signs) = (text.Count(char.IsAsciiLetter), text.Count(char.IsAsciiDigit), text.Count(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.')));
        return letters > 0 && (digits > 0 || (signs > 0 && kind == "password")) && SecretValues.Entropy(text) >= (kind == "password" ? 2.2 : 3) && !SecretValues.IsPlaceholder(text) && !Label().IsMatch(text);
    }

    private static bool IsDefault(string secret) => secret.Length < 6 || SecretValues.IsPlaceholder(secret) || SecretValues.IsCommon(secret);

    private static bool IsNear(string host) => host.Length == 0 || Near().IsMatch(host);

    [GeneratedRegex(@"^-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----[\s\\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Private();

    [GeneratedRegex(@"^[a-z][a-z0-9+]+://[^\s:/@]+:(?<secret>[^\s:/@{}$<>%]+)@(?<host>[\w.-]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Url();

    [GeneratedRegex(@"^jdbc:\w+://(?<host>[\w.-]+)[^?;]*[?;](?:[^&;]*[&;])*password=(?<secret>[^&;{}$<>%\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Jdbc();

    [GeneratedRegex(@"(?:^|;)\s*(?:Password|Pwd|AccountKey|SharedAccessKey)\s*=\s*(?<secret>[^;{}$<>%\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"(?:^|;)\s*(?:Server|Host|Data Source|Address|Endpoint|AccountName)\s*=\s*(?:tcp:|sb://)?(?<host>[^;,]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Server();

    [GeneratedRegex(@"^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|\.|\(local\)|\(localdb\).*|db|postgres|mysql|redis|mongo|rabbitmq|.*example\.\w+|host(?:name)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Near();

    /// <summary>Names of headers, settings, claims and columns.</summary>
    [GeneratedRegex(@"^(?:[a-z]+(?:[-_.:][a-z0-9]{1,12})+|[A-Z]+(?:_[A-Z0-9]+)+|[A-Za-z]+(?:[-.][A-Z][a-z0-9]*)+|[a-z]+\d?)$|(?:token|password|secret|key)s?$|^(?:X-|auth|jwt\.|oauth)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
