namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Tokens believed without proof, and tokens kept where any script reads them.</summary>
internal sealed class JwtCheck : CodeCheck
{
    private static readonly string[] Unchecked = ["verify_signature", "verify_exp"];

    public override IEnumerable<Remark> Check(CodeFile file) =>
    [
        .. file.Calls.Select(call => Believed(file, call)).OfType<Remark>(),
        .. Enumerable.Range(0, file.Tokens.Count).Where(at => IsSwitchedOff(file, at)).Select(at => file.Remark("C03", file.Tokens[at], ("what", $"`{file.Tokens[at].Text}` is false: the token"))),
        .. file.Calls.Where(call => KeepsToken(file, call)).Select(call => file.Remark("C04", file.Tokens[call.At])),
    ];

    private static Remark? Believed(CodeFile file, CodeCall call)
    {
        var isJwt = call.Owner is "jwt" or "JWT" or "jsonwebtoken" or "jose";
        if (isJwt && call.Name is "decode" or "verify" or "encode" or "sign" && NoneAlgorithm(file, call) is { } none)
        {
            return file.Remark("C03", none, ("what", "A token that nobody signed (`none`)"));
        }

        var believed = call.Name switch
        {
            "decode" when isJwt => file.Language switch
            {
                CodeLanguage.Python => (call.Named("verify") is { } verify && file.Tokens[verify.Start].Is("False")) || TurnsOff(file, call),
                CodeLanguage.Ruby => call.Arguments.Count > 2 && file.Tokens[call.Arguments[2].Start].Is("false"),
                CodeLanguage.JavaScript => call.Owner != "JWT" && file.Requests.Handles(file.FunctionAt(call.At)) && !file.Words.Contains("verify") && !file.Words.Contains("jwtVerify"),
                _ => false,
            },
            "ParseUnverified" => file.Language == CodeLanguage.Go,
            "parseClaimsJwt" or "parseUnsecuredClaims" => file.Language is CodeLanguage.Java or CodeLanguage.Kotlin,
            _ => false,
        };
        return believed && !IsFirstLook(file, call) ? file.Remark("C03", file.Tokens[call.At], ("what", $"`{call.Path}` reads the token, which")) : null;
    }

    private static CodeToken? NoneAlgorithm(CodeFile file, CodeCall call)
    {
        for (var at = call.At; at < call.End; at++)
        {
            if (file.Tokens[at].IsText && file.Tokens[at].Text.Equals("none", StringComparison.OrdinalIgnoreCase) && file.Tokens.Range(Math.Max(call.At, at - 12), at).ToArray().Any(token => token.Text.StartsWith("alg", StringComparison.OrdinalIgnoreCase)))
            {
                return file.Tokens[at];
            }
        }

        return null;
    }

    private static bool TurnsOff(CodeFile file, CodeCall call)
    {
        for (var at = call.At; at < call.End; at++)
        {
            if (file.Tokens[at].IsText && Unchecked.Contains(file.Tokens[at].Text) && file.Tokens[at + 1].Is(":") && file.Tokens[at + 2].Is("False"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the token is only looked into, and checked elsewhere in the function, or the name says that it is not believed.</summary>
    private static bool IsFirstLook(CodeFile file, CodeCall call) => file.FunctionAt(call.At) is { } function
        && (Names.Words(function.Name).Any(word => word is "unverified" or "unsafe" or "expired" or "refresh" or "peek" or "debug")
            || file.CallsIn(CodeFile.Around(function, call.At).Start, CodeFile.Around(function, call.At).End).Count(other => other.Name is "decode" or "verify" or "Parse" or "ParseWithClaims" or "jwtVerify" && (other.Owner == call.Owner || other.Name != "decode")) > 1);

    private static bool IsSwitchedOff(CodeFile file, int at) => file.Language == CodeLanguage.CSharp && file.Tokens[at].IsAny("ValidateLifetime", "RequireSignedTokens", "RequireExpirationTime")
        && file.Tokens[at + 1].Is("=") && file.Tokens[at + 2].Is("false") && file.Tokens[at + 3].IsAny(",", "}", ";")
        && !(file.FunctionAt(at)?.Up() ?? []).Any(block => Names.Words(block.Name).Any(word => word is "expired" or "refresh" or "unverified"));

    private static bool KeepsToken(CodeFile file, CodeCall call)
    {
        if (call.Name != "setItem" || call.Owner != "localStorage" || call.Arguments is not [{ } key, ..] || file.Language != CodeLanguage.JavaScript)
        {
            return false;
        }

        var name = file.Tokens[key.Start];
        var words = Names.Words(name.Text);
        return key.End == key.Start + 1 && words.Any(word => word is "token" or "jwt" or "accesstoken" or "refreshtoken") && !words.Any(word => word is "csrf" or "xsrf" or "fcm" or "device" or "push" or "expires" or "expiry" or "expiration" or "type" or "tokens");
    }
}
