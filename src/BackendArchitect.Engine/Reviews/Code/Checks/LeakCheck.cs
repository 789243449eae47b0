using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Secrets written to logs, and the inside of the program shown to callers.</summary>
internal sealed class LeakCheck : CodeCheck
{
    private static readonly FrozenSet<string> Secrets = FrozenSet.ToFrozenSet(["password", "passwd", "pwd", "newpassword", "currentpassword", "oldpassword", "userpassword", "plainpassword", "clientsecret", "accesstoken", "refreshtoken", "apikey", "cardnumber", "creditcardnumber", "cvv", "cvc", "ssn", "privatekey", "passphrase", "secretkey"]);
    private static readonly FrozenSet<string> Writes = FrozenSet.ToFrozenSet(["log", "info", "debug", "warn", "warning", "error", "trace", "fatal", "exception", "critical", "LogInformation", "LogDebug", "LogWarning", "LogError", "LogTrace", "LogCritical", "Information", "Debug", "Warning", "Error", "Info", "Infof", "Debugf", "Errorf", "Warnf", "Printf", "Println", "Print", "println", "printf", "Infow", "error_log", "println!", "info!", "debug!", "warn!", "error!"]);
    private static readonly string[] Masks = ["mask", "redact", "hash", "len", "length", "bool", "Boolean", "obfuscate", "censor", "sanitize", "IsNullOrEmpty", "isEmpty", "typeof", "bcrypt", "sha256", "count", "strlen"];
    private static readonly FrozenSet<string> Answers = FrozenSet.ToFrozenSet(["send", "json", "end", "write", "StatusCode", "BadRequest", "Problem", "Json", "WriteAsync", "WriteAsJsonAsync", "body", "jsonify", "Response", "JSONResponse", "HttpResponse", "JsonResponse", "HTTPException", "make_response"]);

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        foreach (var call in file.Calls)
        {
            if (IsLog(file, call) && call.Arguments.Select(argument => Secret(file, argument)).FirstOrDefault(found => found is not null) is { } secret)
            {
                yield return file.Remark("C20", secret, ("name", $"`{secret.Text}`"));
            }

            if (Answers.Contains(call.Name) && ShowsTrace(file, call) is { } trace)
            {
                yield return file.Remark("C24", trace);
            }

            if (call.Name == "printStackTrace" && call.Arguments is [var target, ..] && file.HasWord(target.Start, target.End, word => word is "response" or "resp" or "getWriter"))
            {
                yield return file.Remark("C24", file.Tokens[call.At]);
            }
        }
    }

    private static bool IsLog(CodeFile file, CodeCall call) => Writes.Contains(call.Name)
        && (call.Target == "System.out" || call.Owner.Contains("log", StringComparison.OrdinalIgnoreCase) || call.Owner is "console" or "Console" or "slog" or "zap" || call.Name is "error_log" || (file.Language == CodeLanguage.Rust && call.Name is not "println!" && call.Target.Length == 0 && call.Name.EndsWith('!')));

    private static CodeToken? Secret(CodeFile file, CodeArgument argument)
    {
        for (var at = argument.Start; at < argument.End; at++)
        {
            var token = file.Tokens[at];
            if (token.IsText)
            {
                foreach (var hole in token.Holes)
                {
                    if (!hole.Any(inner => Masks.Any(mask => inner.Text.Contains(mask, StringComparison.OrdinalIgnoreCase))) && hole.Select((inner, index) => (inner, index)).FirstOrDefault(pair => IsSecret(hole, pair.index)).inner is { } leaked)
                    {
                        return leaked;
                    }
                }
            }
            else if (token.IsWord && Masks.Any(mask => token.Text.Contains(mask, StringComparison.OrdinalIgnoreCase)) && file.Tokens[at + 1].Is("("))
            {
                at = Math.Max(at, file.Tokens.Match(at + 1));
            }
            else if (token.IsWord && IsValue(file.Tokens[at - 1], token, file.Tokens[at + 1]))
            {
                return token;
            }
        }

        return null;
    }

    private static bool IsSecret(IReadOnlyList<CodeToken> hole, int at) => hole[at].IsWord && (at + 1 == hole.Count || hole[at + 1].IsAny(":", ",", "!")) && IsValue(at > 0 ? hole[at - 1] : hole[at], hole[at], null);

    /// <summary>Whether the name stands for its value: not a key, not asked about, not a step to something else.</summary>
    private static bool IsValue(CodeToken before, CodeToken token, CodeToken? after) => Secrets.Contains(string.Concat(Names.Words(token.Text)))
        && !before.IsAny("!", "!!", "not", "has", "typeof") && (after is null || !after.IsAny(":", "=", ".", "?.", "(", "?", "==", "===", "!=", "!==", "[", "=>", "->", "::", "&&", "is", "in"));

    private static CodeToken? ShowsTrace(CodeFile file, CodeCall call)
    {
        var isAnswer = file.Language switch
        {
            CodeLanguage.JavaScript => call.Target.StartsWith("res", StringComparison.Ordinal) || call.Target.StartsWith("reply", StringComparison.Ordinal),
            CodeLanguage.CSharp => call.Target is "" or "Results" or "TypedResults" or "this" || call.Target.EndsWith("Response", StringComparison.Ordinal),
            CodeLanguage.Java or CodeLanguage.Kotlin => call.Name == "body" && call.Target.StartsWith("ResponseEntity", StringComparison.Ordinal),
            CodeLanguage.Python => call.Target.Length == 0 && call.Name is not ("send" or "end" or "write" or "json"),
            _ => false,
        };
        if (!isAnswer || file.HasWord(call.At, call.End, word => word is "NODE_ENV" or "IsDevelopment" || word.Contains("dev", StringComparison.OrdinalIgnoreCase) || word.Contains("debug", StringComparison.OrdinalIgnoreCase))
            || file.BlockAt(call.At) is { } block && block.Up().Any(outer => outer.Kind == BlockKind.Condition && file.Source(outer.Head, outer.Start) is var head && (head.Contains("dev", StringComparison.OrdinalIgnoreCase) || head.Contains("debug", StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        for (var at = call.At + 2; at < call.End; at++)
        {
            var token = file.Tokens[at];
            var isError = file.Tokens[at - 2].IsAny("e", "ex", "err", "error", "exception");
            var shown = file.Language switch
            {
                CodeLanguage.JavaScript => token.Is("stack") && file.Tokens[at - 1].IsAny(".", "?.") && isError,
                CodeLanguage.CSharp => file.Tokens[at - 1].Is(".") && isError && (token.Is("StackTrace") || (token.Is("ToString") && file.Tokens[at + 2].Is(")"))),
                CodeLanguage.Java or CodeLanguage.Kotlin => token.Is("getStackTrace") && file.Tokens[at - 1].Is(".") && isError,
                _ => token.Is("format_exc") && file.Tokens[at - 2].Is("traceback"),
            };
            if (shown)
            {
                return token;
            }
        }

        return null;
    }
}
