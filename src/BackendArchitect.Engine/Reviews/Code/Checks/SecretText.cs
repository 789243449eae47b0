using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Tells secrets from what only looks like them.</summary>
internal static partial class SecretText
{
    private static readonly (string Begins, Func<Regex> Whole, string What)[] Issuers =
    [
        ("AKIA", Aws, "an AWS access key"), ("ASIA", Aws, "an AWS access key"), ("gh", GitHub, "a GitHub token"), ("github_pat_", GitHub, "a GitHub token"), ("glpat-", GitLab, "a GitLab token"),
        ("sk_live_", Stripe, "a live Stripe key"), ("rk_live_", Stripe, "a live Stripe key"), ("xox", Slack, "a Slack token"), ("AIza", Google, "a Google API key"), ("SG.", SendGrid, "a SendGrid key"),
        ("sk-", Model, "a model provider's key"), ("npm_", Npm, "an npm token"), ("-----BEGIN", Private, "a private key"),
    ];

    /// <summary>What somebody issued, told by its form; null where it is nothing of the kind or a known example.</summary>
    public static string? Issued(string text)
    {
        if (text.Length is < 16 or > 20_000)
        {
            return null;
        }

        var issuer = Array.Find(Issuers, issuer => text.StartsWith(issuer.Begins, StringComparison.Ordinal) && issuer.Whole().IsMatch(text));
        return issuer.What is null || (issuer.Begins != "-----BEGIN" && (Placeholder().IsMatch(text) || Entropy(text) < 3)) ? null : issuer.What;
    }

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
        return letters > 0 && (digits > 0 || (signs > 0 && kind == "password")) && Entropy(text) >= (kind == "password" ? 2.2 : 3) && !Placeholder().IsMatch(text) && !Label().IsMatch(text);
    }

    private static bool IsDefault(string secret) => secret.Length < 6 || Placeholder().IsMatch(secret) || Common().IsMatch(secret);

    private static bool IsNear(string host) => host.Length == 0 || Near().IsMatch(host);

    /// <summary>Shannon's, of the characters. Unit: bits/character.</summary>
    private static double Entropy(string text) => text.GroupBy(letter => letter).Sum(group => -(double)group.Count() / text.Length * Math.Log2((double)group.Count() / text.Length));

    [GeneratedRegex(@"^A[KS]IA[0-9A-Z]{16}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aws();

    [GeneratedRegex(@"^(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GitHub();

    [GeneratedRegex(@"^glpat-[\w-]{20,}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GitLab();

    [GeneratedRegex(@"^[rs]k_live_[A-Za-z0-9]{20,}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stripe();

    [GeneratedRegex(@"^xox[abprs]-\d{6,}-[\w-]{20,}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slack();

    [GeneratedRegex(@"^AIza[\w-]{35}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Google();

    [GeneratedRegex(@"^SG\.[\w-]{20,24}\.[\w-]{39,50}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SendGrid();

    [GeneratedRegex(@"^sk-(?:ant-|proj-)?[\w-]{32,}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Model();

    [GeneratedRegex(@"^npm_[A-Za-z0-9]{36}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Npm();

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

    [GeneratedRegex(@"change.?me|your[_\-.]?|example|sample|dummy|placeholder|x{3,}|todo|fake|mock|\btest|_test|insert|replace|redacted|\*{2,}|\.{3}|\bfoo|\bbar\b|none|null|undefined|12345|abcdef|secret.?key.?here|goes.?here|process\.env|getenv|\$\{|\{\{|<[\w-]+>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?:pass(?:word)?|postgres|root|admin|guest|user|secret|mysql|redis|minioadmin|qwerty|letmein)\d{0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Common();

    /// <summary>Names of headers, settings, claims and columns.</summary>
    [GeneratedRegex(@"^(?:[a-z]+(?:[-_.:][a-z0-9]{1,12})+|[A-Z]+(?:_[A-Z0-9]+)+|[A-Za-z]+(?:[-.][A-Z][a-z0-9]*)+|[a-z]+\d?)$|(?:token|password|secret|key)s?$|^(?:X-|auth|jwt\.|oauth)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
