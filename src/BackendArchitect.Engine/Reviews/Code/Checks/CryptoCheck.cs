using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Passwords under hashes made to be fast, ciphers that show patterns, and secrets drawn from a predictable source.</summary>
internal sealed partial class CryptoCheck : CodeCheck
{
    public override IEnumerable<Remark> Check(CodeFile file) =>
    [
        .. Enumerable.Range(0, file.Tokens.Count).Where(at => IsEcb(file, at)).Select(at => file.Remark("C05", file.Tokens[at], ("what", "ECB turns equal blocks into equal blocks; what it hides"))),
        .. file.Calls.Where(call => HashesPassword(file, call)).Select(call => file.Remark("C05", file.Tokens[call.At], ("what", $"`{call.Path}` is made to be fast; a password under it"))),
        .. file.Calls.Where(call => DrawsSecret(file, call)).Select(call => file.Remark("C21", file.Tokens[call.At], ("what", $"What `{call.Path}` draws"))),
        .. file.Calls.Select(call => SessionSecret(file, call)).OfType<CodeToken>().Select(token => file.Remark("C21", token, ("what", "The secret sessions are signed with")) with { Evidence = file.File.Lines[token.Line - 1][..(token.Column - 1)].Trim() is { Length: > 0 } shown ? shown : "secret" }),
    ];

    private static bool IsEcb(CodeFile file, int at)
    {
        var token = file.Tokens[at];
        return token.Kind == CodeTokenKind.Text
            ? token.Text.Length < 40 && (EcbName().IsMatch(token.Text) || (token.Text is "AES" or "DES" or "DESede" && file.CallAround(at) is { Name: "getInstance", Owner: "Cipher" }))
            : (token.Is("MODE_ECB") && file.Tokens[at - 1].Is(".")) || (token.Is("ECB") && file.Tokens[at - 1].Is(".") && file.Tokens[at - 2].IsAny("CipherMode", "modes"));
    }

    private static bool HashesPassword(CodeFile file, CodeCall call)
    {
        var isFast = FastHash().IsMatch(call.Path) || (call.Name is "update" && call.Target.Contains("createHash()", StringComparison.Ordinal)) || (call.Name is "digest" && file.Words.Contains("MessageDigest") && !call.Target.Contains("bcrypt", StringComparison.OrdinalIgnoreCase))
            || (call.Path == "hash" && file.Language == CodeLanguage.Php && call.Arguments is [var first, ..] && file.Tokens[first.Start] is { IsText: true, Text: "md5" or "sha1" or "sha256" or "sha512" });
        return isFast && call.Arguments.Any(argument => HoldsPassword(file, argument)) && !file.CallsAround(call.At).Any(outer => SlowHash().IsMatch(outer.Path)) && !file.Mentions("pwned") && !file.Mentions("hibp") && !file.Mentions("breach")
            && !(file.FunctionAt(call.At) is { } function && file.CallsIn(CodeFile.Around(function, call.At).Start, CodeFile.Around(function, call.At).End).Any(other => SlowHash().IsMatch(other.Path)));
    }

    private static bool HoldsPassword(CodeFile file, CodeArgument argument)
    {
        for (var at = argument.Start; at < argument.End; at++)
        {
            if (file.Tokens[at] is { IsText: true, Text: "password" } && file.Tokens[at - 1].Is("[") && file.Tokens[at + 1].Is("]"))
            {
                return true;
            }

            if (file.Tokens[at].IsWord && Names.EndsIn(file.Tokens[at].Text, "password", "passwd", "pwd", "passphrase") && !file.Tokens[at + 1].Is("("))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DrawsSecret(CodeFile file, CodeCall call)
    {
        var predictable = file.Language switch
        {
            CodeLanguage.JavaScript or CodeLanguage.Java or CodeLanguage.Kotlin => call.Path == "Math.random"
                || (call.Name is "nextInt" or "nextLong" or "nextBytes" && file.Language == CodeLanguage.Java && call.Owner is "random" or "rnd" or "rand" or "Random" && file.Words.Contains("Random") && !file.Words.Contains("SecureRandom")),
            CodeLanguage.Python => call.Target == "random" && call.Name is "choice" or "choices" or "randint" or "random" or "sample" or "randrange" && !file.Words.Contains("SystemRandom"),
            CodeLanguage.Go => call.Target == "rand" && call.Name is "Intn" or "Int" or "Int63" or "Int31n" && UsesMathRand(file),
            CodeLanguage.CSharp => (call.Owner is "Random" or "random" or "rng" or "rnd" && call.Name == "Next" && !file.Words.Contains("RandomNumberGenerator")) || (call.Name == "Next" && call.Target.Split('.') is ["Random", "Shared"]),
            CodeLanguage.Php => call.Path is "rand" or "mt_rand" or "uniqid",
            _ => false,
        };
        if (!predictable)
        {
            return false;
        }

        var assigned = Statements.Assigns(file, call.At);
        var function = file.BlockAt(call.At)?.Up().FirstOrDefault(block => block.Kind == BlockKind.Function)?.Name ?? "";
        return IsSecretName(assigned) || (Names.Words(function) is [.. var rest] && rest.Any(word => word is "generate" or "create" or "make" or "new" or "random" or "gen") && IsSecretName(function) && assigned is not ("delay" or "jitter"));
    }

    private static bool IsSecretName(string name) => Names.Words(name) is { Count: > 0 } words
        && (words[^1] is "token" or "secret" or "password" or "otp" or "apikey" or "nonce" or "salt" or "passcode" or "csrf" or "jti" || words is [.., "session", "id"] or [.., "api", "key"] or [.., "verification" or "reset" or "otp", "code"] or [.., "token", "value" or "string"])
        && !words.Any(word => word is "page" or "cancellation" or "count" or "index" or "max" or "min" or "next");

    private static bool UsesMathRand(CodeFile file) => Enumerable.Range(0, Math.Min(file.Tokens.Count, 200)).Any(at => file.Tokens[at] is { IsText: true, Text: "math/rand" or "math/rand/v2" });

    private static CodeToken? SessionSecret(CodeFile file, CodeCall call)
    {
        if (call.Name is not ("session" or "expressSession" or "cookieSession" or "cookieParser") || file.Language != CodeLanguage.JavaScript)
        {
            return null;
        }

        for (var at = call.At + 1; at < call.End; at++)
        {
            var isSecret = (file.Tokens[at].Is("secret") && file.Tokens[at + 1].Is(":")) || (file.Tokens[at].Is("(") && at == call.At + 1 && call.Name == "cookieParser");
            var value = file.Tokens[file.Tokens[at].Is("(") ? at + 1 : at + 2];
            if (isSecret && value is { IsText: true, Holes.Count: 0, Text.Length: > 2 })
            {
                return value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"/ECB(?:/|$)(?<!RSA/ECB/?)|^(?:aes-?\d+|des3?|des-ede3?|bf)-ecb$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EcbName();

    [GeneratedRegex(@"(?:^|[.:_])(?:md5|sha1|sha256|sha512|MD5|SHA1|SHA256|SHA512)(?:\(\))?(?:$|\.(?:new|Sum|Sum256|Sum512|HashData|ComputeHash|Create|hexdigest|digest|Create\(\)\.ComputeHash)$)|DigestUtils\.(?:md5|sha1|sha256)\w*$|::(?:MD5|SHA1|SHA256)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FastHash();

    [GeneratedRegex(@"bcrypt|argon|scrypt|pbkdf2|Rfc2898|password_hash|PasswordHasher|hashpw", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlowHash();
}
