using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>TLS whose certificates nobody verifies. A switch that only a development machine throws is silent.</summary>
internal sealed partial class TransportCheck : CodeCheck
{
    private static readonly string[] PythonClients = ["get", "post", "put", "patch", "delete", "head", "request", "Client", "AsyncClient", "Session", "stream"];

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        for (var at = 0; at < file.Tokens.Count; at++)
        {
            if (file.Tokens[at].Kind is CodeTokenKind.Word or CodeTokenKind.Text && IsOff(file, at) && !IsForDevelopment(file, at))
            {
                yield return file.Remark("C06", file.Tokens[at]);
            }
        }
    }

    private static bool IsOff(CodeFile file, int at)
    {
        var (token, next, value) = (file.Tokens[at], file.Tokens[at + 1], file.Tokens[at + 2]);
        return file.Language switch
        {
            CodeLanguage.Python => (token.Is("verify") && next.Is("=") && value.Is("False") && file.CallAround(at) is { } call && PythonClients.Contains(call.Name))
                || (token.Is("_create_unverified_context") && next.Is("("))
                || (token.Is("CERT_NONE") && file.Tokens[at - 1].Is(".") && file.Tokens[at - 3].Is("=") && !next.Is("if")),
            CodeLanguage.JavaScript => ((token.Is("rejectUnauthorized") || (token.IsText && token.Text == "rejectUnauthorized")) && next.Is(":") && value.Is("false"))
                || (token.Is("NODE_TLS_REJECT_UNAUTHORIZED") && next.Is("=") && value.Text == "0"),
            CodeLanguage.Go => token.Is("InsecureSkipVerify") && next.IsAny(":", "=") && value.Is("true"),
            CodeLanguage.Rust => token.IsAny("danger_accept_invalid_certs", "danger_accept_invalid_hostnames") && next.Is("(") && value.Is("true"),
            CodeLanguage.CSharp => token.Is("DangerousAcceptAnyServerCertificateValidator")
                || (token.IsAny("ServerCertificateCustomValidationCallback", "ServerCertificateValidationCallback", "RemoteCertificateValidationCallback") && next.IsAny("=", "+=", "(") && AlwaysTrue(file, at + 2)),
            CodeLanguage.Java or CodeLanguage.Kotlin => (token.IsAny("NoopHostnameVerifier", "TrustAllStrategy", "ALLOW_ALL_HOSTNAME_VERIFIER") && !IsImport(file, at)) || IsEmptyTrust(file, at)
                || (token.IsAny("setHostnameVerifier", "hostnameVerifier", "setDefaultHostnameVerifier") && next.Is("(") && AlwaysTrue(file, at + 2)),
            CodeLanguage.Php => (token.IsAny("CURLOPT_SSL_VERIFYPEER", "CURLOPT_SSL_VERIFYHOST") && next.IsAny(",", "=>") && (value.IsAny("false", "FALSE") || value.Text == "0"))
                || (token.IsText && token.Text is "verify" or "verify_peer" && next.Is("=>") && value.Is("false")),
            _ => (token.Is("VERIFY_NONE") && file.Tokens[at - 1].Is("::")) || (token.IsAny("verify_ssl", "ssl_verify") && next.Is(":") && value.Is("false")),
        };
    }

    /// <summary>Whether a lambda that answers true and nothing else begins here.</summary>
    private static bool AlwaysTrue(CodeFile file, int start)
    {
        for (var at = start; at < start + 20; at++)
        {
            if (file.Tokens[at].IsAny("=>", "->"))
            {
                return file.Tokens[at + 1].Is("true") || (file.Tokens[at + 1].Is("{") && file.Tokens[at + 2].Is("return") && file.Tokens[at + 3].Is("true")) || (file.Tokens[at + 1].Is("{") && file.Tokens[at + 2].Is("true"));
            }

            if (file.Tokens[at].Is(";"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsImport(CodeFile file, int at)
    {
        for (var before = at; before > at - 20 && before >= 0; before--)
        {
            if (file.Tokens[before].Is("import"))
            {
                return true;
            }

            if (file.Tokens[before].IsFirst)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsEmptyTrust(CodeFile file, int at) => file.Tokens[at].Is("checkServerTrusted") && file.Tokens[at + 1].Is("(") && file.Tokens.Match(at + 1) is > 0 and var close
        && file.Functions.Take(2000).FirstOrDefault(function => function.Name == "checkServerTrusted" && function.Parameters.End == close) is { } body && body.Start == body.End;

    /// <summary>Whether the condition around says development, or a value turned off is joined to one that does.</summary>
    private static bool IsForDevelopment(CodeFile file, int at) =>
        (file.BlockAt(at)?.Up() ?? []).Any(block => block.Kind == BlockKind.Condition && Development().IsMatch(file.Source(block.Head, block.Start)))
        || file.Source(at, at + 8).ToString() is var source && source.Contains(':', StringComparison.Ordinal) && Joined().IsMatch(source);

    [GeneratedRegex(@"dev|debug|local|test|insecure|skip|allow|verify|tls|ssl|NODE_ENV|DEBUG", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Development();

    [GeneratedRegex(@"^\w+\s*[:=]\s*(?:false|true|False)\s*(?:&&|\|\||if|\?)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joined();
}
