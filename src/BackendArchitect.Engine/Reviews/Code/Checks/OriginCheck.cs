using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Browsers let in from anywhere with their cookies, and session cookies that scripts can read.</summary>
internal sealed partial class OriginCheck : CodeCheck
{
    public override IEnumerable<Remark> Check(CodeFile file)
    {
        for (var at = 0; at < file.Tokens.Count; at++)
        {
            if (WithCredentials(file, at) && AnyOrigin().IsMatch(Around(file, at)) && !Listed().IsMatch(Around(file, at)))
            {
                yield return file.Remark("C07", file.Tokens[at]);
            }
            else if (IsReadable(file, at))
            {
                yield return file.Remark("C25", file.Tokens[at], ("what", "is switched off for the session cookie"));
            }
        }

        foreach (var call in file.Calls.Where(call => SetsBareCookie(file, call)))
        {
            yield return file.Remark("C25", file.Tokens[call.At], ("what", $"is not set for the cookie {file.Source(call.Arguments[0].Start, call.Arguments[0].End)}"));
        }
    }

    private static bool WithCredentials(CodeFile file, int at)
    {
        var (token, next, value) = (file.Tokens[at], file.Tokens[at + 1], file.Tokens[at + 2]);
        return (token.IsAny("credentials", "AllowCredentials") && next.Is(":") && value.Is("true")) || (token.IsAny("allow_credentials", "supports_credentials", "CORS_ALLOW_CREDENTIALS") && next.Is("=") && value.Is("True"))
            || (token.Is("AllowCredentials") && next.Is("(") && value.Is(")")) || (token.Is("allowCredentials") && ((next.Is("(") && value.Is("true")) || (next.Is("=") && value.Text == "true")))
            || (token.IsText && token.Text == "Access-Control-Allow-Credentials" && next.Is(",") && value.Text == "true");
    }

    /// <summary>The call or statement the setting stands in; of headers and module settings, the function or file.</summary>
    private static string Around(CodeFile file, int at)
    {
        if (file.Tokens[at].IsText)
        {
            return file.FunctionAt(at) is { } function ? file.Source(function.Start, Math.Min(function.End, function.Start + 400)).ToString() : "";
        }

        if (file.Tokens[at].Is("CORS_ALLOW_CREDENTIALS"))
        {
            return file.Words.Contains("CORS_ALLOW_ALL_ORIGINS") || file.Words.Contains("CORS_ORIGIN_ALLOW_ALL") ? file.File.Text[..Math.Min(file.File.Text.Length, 60_000)] : "";
        }

        var call = file.CallsAround(at).LastOrDefault(outer => outer.Name is "cors" or "CORS" or "add_middleware" or "New" or "Handler" or "Cors" or "enableCors" or "CrossOrigin" or "register");
        var (start, end) = call is not null ? (call.First, call.End) : (Statements.Start(file, at), Statements.End(file, at));
        return file.Source(start, end).ToString();
    }

    private static bool IsReadable(CodeFile file, int at)
    {
        var (token, next, value) = (file.Tokens[at], file.Tokens[at + 1], file.Tokens[at + 2]);
        if (token.IsAny("SESSION_COOKIE_HTTPONLY") && next.Is("=") && value.Is("False"))
        {
            return true;
        }

        if (!(token.Is("httpOnly") && next.Is(":") && value.Is("false")) && !(token.Is("HttpOnly") && next.IsAny("=", ":") && value.Is("false")) && !(token.Is("httponly") && next.Is("=") && value.Is("False")))
        {
            return false;
        }

        var around = file.CallsAround(at).LastOrDefault() is { } call ? file.Source(call.First, Math.Min(call.End, call.First + 60)).ToString() : file.Source(Math.Max(0, at - 14), at + 3).ToString();
        return SessionCookie().IsMatch(around) && !PlainCookie().IsMatch(around);
    }

    private static bool SetsBareCookie(CodeFile file, CodeCall call)
    {
        if (call.Arguments.Count < 2 || file.Tokens[call.Arguments[0].Start] is not { IsText: true, Holes.Count: 0 } name || !Name().IsMatch(name.Text) || PlainCookie().IsMatch(name.Text))
        {
            return false;
        }

        return file.Language switch
        {
            CodeLanguage.JavaScript => call is { Name: "cookie", Owner: "res" or "response" or "reply" or "status()" } && (call.Arguments.Count == 2 || (file.Tokens[call.Arguments[2].Start].Is("{") && !file.Source(call.Arguments[2].Start, call.Arguments[2].End).Contains("httpOnly", StringComparison.Ordinal) && !file.Source(call.Arguments[2].Start, call.Arguments[2].End).Contains("...", StringComparison.Ordinal))),
            CodeLanguage.Java => call is { Name: "Cookie", IsNew: true } && file.FunctionAt(call.At) is { } function && !file.HasWord(function.Start, function.End, word => word is "setHttpOnly" or "HttpOnly" or "httpOnly"),
            CodeLanguage.Python => call.Name == "set_cookie" && call.Named("httponly") is null && !call.Arguments.Any(argument => file.Tokens[argument.Start].Is("**")),
            _ => false,
        };
    }

    [GeneratedRegex(@"\borigins?\s*:\s*(?:true\b|\(\w+,\s*(\w+)\)\s*=>\s*\1\(null,\s*true\))|allow_origins\s*=\s*\[?\s*['""]\*['""]|\borigins\s*=\s*\[?\s*['""]\*|SetIsOriginAllowed\s*\(\s*\(?\w+\)?\s*=>\s*true|allowedOriginPatterns?\(\s*""\*""|Access-Control-Allow-Origin['""]\s*,\s*(?:req|request|ctx)\.(?:headers?|get)|CORS_(?:ALLOW_ALL_ORIGINS|ORIGIN_ALLOW_ALL)\s*=\s*True", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AnyOrigin();

    [GeneratedRegex(@"includes\(|indexOf\(|allow(?:ed)?_?list|allowedOrigins\b|whitelist|\.has\(|\.test\(|isAllowed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"session|['""](?:sid|token|jwt|auth\w*|access_?token|refresh_?token|id_token)['""]|Authentication|\.Cookie\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SessionCookie();

    [GeneratedRegex(@"^(?:session(?:_?id)?|connect\.sid|sid|token|jwt|auth(?:_?token)?|access_?token|refresh_?token)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"csrf|xsrf|theme|lang|locale|consent|analytics", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainCookie();
}
