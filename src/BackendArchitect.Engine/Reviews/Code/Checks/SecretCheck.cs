using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Keys and passwords written into code. Placeholders, names of settings and documentation keys are silent; in tests only issued keys count.</summary>
internal sealed class SecretCheck : CodeCheck
{
    private static readonly string[] KeyKinds = ["api", "secret", "private", "access", "signing", "encryption", "auth", "master", "service", "account", "jwt", "webhook"];
    private static readonly string[] TokenKinds = ["access", "auth", "api", "bearer", "refresh", "bot", "deploy", "personal", "github", "slack", "admin"];

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        var keys = SigningKeys(file);
        for (var at = 0; at < file.Tokens.Count; at++)
        {
            var token = file.Tokens[at];
            if (!token.IsText || token.Text.Length < 3)
            {
                continue;
            }

            var what = SecretText.Issued(token.Text) ?? (file.IsTest || token.Holes.Count > 0 ? null : Written(file, at, keys));
            if (what is not null)
            {
                yield return file.Remark("C02", token, ("what", what)) with { Evidence = Evidence(file, token) };
            }
        }
    }

    private static string? Written(CodeFile file, int at, HashSet<string> keys)
    {
        var token = file.Tokens[at];
        if (SecretText.InConnection(token.Text) is { } connection)
        {
            return connection;
        }

        if (SignsWith(file, at))
        {
            return "the key tokens are signed with";
        }

        var name = NameOf(file, at);
        if (name.Length > 0 && token.Text.Length >= 3 && IsWhole(file, at) && file.Constants.Hold(name) && keys.Contains(name))
        {
            return "the key tokens are signed with";
        }

        return name.Length > 0 && IsWhole(file, at) && IsSecret(name) is { } kind && SecretText.LooksLike(token.Text, kind) ? $"`{name.Trim('$', '"')}`" : null;
    }

    /// <summary>What the text is given to: a variable, a field, a key, a named argument.</summary>
    private static string NameOf(CodeFile file, int at)
    {
        var before = at - 1;
        var sign = file.Tokens[before];
        if (sign.IsAny("||", "??") && file.Tokens[before - 1].IsWord)
        {
            return file.Tokens[before - 1].Text;
        }

        if (!sign.IsAny("=", ":=", ":", "=>") || sign.IsFirst)
        {
            return "";
        }

        var name = file.Tokens[before - 1];
        if (sign.Is("=") && file.Tokens[before - 2].Is(":") && name.IsWord)
        {
            name = file.Tokens[before - 3];
        }
        else if (sign.Is("=") && name.Is("]") && file.Tokens[before - 2].IsText)
        {
            name = file.Tokens[before - 2];
        }
        else if (sign.Is("=") && file.Language == CodeLanguage.Go && file.Tokens[before - 2].IsWord && name.Is("string"))
        {
            name = file.Tokens[before - 2];
        }

        return name.IsWord || (name.IsText && name.Holes.Count == 0 && name.Text.Length < 60 && name.Text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.')) ? name.Text : "";
    }

    private static bool IsWhole(CodeFile file, int at) => file.Tokens[at + 1] is { IsFirst: true } or { Text: ";" or "," or ")" or "}" or "]" } && !file.Tokens[at + 1].IsAny("+", ".");

    /// <summary>Names handed as the key to calls that sign or check tokens.</summary>
    private static HashSet<string> SigningKeys(CodeFile file) =>
        [.. file.Calls.Where(call => call.Name is "sign" or "verify" or "encode" or "decode" && call.Owner is "jwt" or "JWT" or "jsonwebtoken" && call.Arguments.Count > 1 && call.Arguments[1].End == call.Arguments[1].Start + 1)
            .Select(call => file.Tokens[call.Arguments[1].Start]).Where(token => token.IsWord).Select(token => token.Text)];

    /// <summary>How the name says that it holds a secret; null where it does not.</summary>
    private static string? IsSecret(string name) => Names.Words(name) switch
    {
        [.., "password" or "passwd" or "pwd" or "passphrase" or "passwort"] => "password",
        [.., "secret"] or [.., "secret", "key"] or ["apikey"] or [.., "apikey"] => "key",
        [.., var kind, "key"] when KeyKinds.Contains(kind) => "key",
        [.., var kind, "token"] when TokenKinds.Contains(kind) => "key",
        [.., "connection", "string"] => null,
        _ => null,
    };

    /// <summary>Whether the text is the key of a call that signs or checks tokens.</summary>
    private static bool SignsWith(CodeFile file, int at)
    {
        var inner = at;
        foreach (var call in file.CallsAround(at).Take(3))
        {
            // The key itself, or what turns it into bytes: nothing picked out of something else.
            var position = call.Arguments.ToList().FindIndex(argument => argument.Start <= at && at < argument.End);
            if (position < 0 || (call.Arguments[position].Start != inner && !(file.Tokens[call.Arguments[position].Start].Is("new") || file.Tokens[call.Arguments[position].Start].Is("[")) ))
            {
                return false;
            }

            var signs = call.Name switch
            {
                "sign" or "verify" or "encode" or "decode" => (call.Owner is "jwt" or "JWT" or "jsonwebtoken") && position == 1,
                "SymmetricSecurityKey" or "SignedString" => position == 0,
                "HMAC256" or "HMAC384" or "HMAC512" => call.Owner == "Algorithm" && position == 0,
                "signWith" or "setSigningKey" => position >= 0 && call.Arguments[position].End == at + 1,
                _ => false,
            };
            if (signs)
            {
                return file.Tokens[at].Text.Length >= 3 && !file.Tokens[at].Text.Contains("BEGIN PUBLIC", StringComparison.Ordinal);
            }

            inner = call.First;
            if (position != 0 || call.Name is not ("GetBytes" or "getBytes" or "hmacShaKeyFor" or "byte" or "from" or "encode" or "TextEncoder"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The line up to the secret: a report does not spread it further.</summary>
    private static string Evidence(CodeFile file, CodeToken token)
    {
        var line = file.File.Lines[token.Line - 1];
        var shown = Math.Min(line.Length, token.Column - 1 + token.Quote.Length);
        var kind = SecretShapes.Of(token.Text)?.Kind ?? SecretMask.Find(token.Text).Select(hit => hit.Kind).FirstOrDefault("secret");
        return $"{SecretMask.Of(line[Math.Max(0, shown - 160)..shown].TrimStart())}[masked: {kind}]";
    }
}
