using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Secrets;

/// <summary>Whether what is given to a name that says secret is the secret, and not a type, a rule about it, or the place it comes from.</summary>
internal static partial class AssignedValue
{
    /// <param name="kind">Of the name: <c>password</c>, <c>token</c>, <c>API key</c>, <c>secret</c>.</param>
    /// <param name="isTold">In a sentence: "the password is …".</param>
    public static bool IsSecret(string value, string kind, bool isQuoted, bool isTold)
    {
        var isPassword = kind == "password";
        if (value.Length < (isPassword ? 5 : 10) || value.Length > 600 || value.Any(char.IsWhiteSpace) || IsFilledIn(value, isQuoted) || !SecretNames.IsGiven(value)
            || SecretValues.IsPlain(value) || SecretValues.IsCommon(value) || Speaks().IsMatch(value) || (!isQuoted && Code().IsMatch(value)))
        {
            return false;
        }

        var (letters, digits) = (value.Count(char.IsLetter), value.Count(char.IsAsciiDigit));
        var signs = value.Count(letter => letter is '!' or '@' or '#' or '$' or '%' or '^' or '&' or '*' or '+' or '~' or '?' or '=');
        if (digits > 0 && letters > 0)
        {
            return SecretValues.Entropy(value) >= (isPassword ? 2 : 2.5) && (isPassword || (!Label().IsMatch(value) && !(kind == "token" && Guid.TryParse(value, out _))));
        }

        return !isTold && isPassword && (digits > 0 ? value.Length >= 6 && digits + signs > 5 : signs > 0 ? value.Length >= 6 : value.Length >= 16 && SecretValues.Entropy(value) >= 3 && !Label().IsMatch(value));
    }

    private static bool IsFilledIn(string value, bool isQuoted) => value.Contains("${", StringComparison.Ordinal) || value.Contains("{{", StringComparison.Ordinal) || value.Contains("$(", StringComparison.Ordinal) || value.Contains("#{", StringComparison.Ordinal)
        || value[0] is '/' or '<' or '{' or '(' or '[' or ':' or '|' || (!isQuoted && value[0] is '$' or '%' or '@' or '#' or '*' or '&' or '!' or '>') || Variable().IsMatch(value) || value.Contains("://", StringComparison.Ordinal);

    [GeneratedRegex(@"^[$%@&][A-Za-z_][\w.]*%?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();

    /// <summary>Calls, members and indexes of code.</summary>
    [GeneratedRegex(@"[(\[{=|]|^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)+$|^[A-Za-z_]+(?:Password|Token|Secret|Key)\d?$|^&?[A-Za-z_]\w*::", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    /// <summary>Lengths, times, versions, algorithms, names of settings and of other secrets.</summary>
    [GeneratedRegex(@"^(?:\d+[a-z]{1,8}|v?\d+(?:\.\d+)+|\d{4}-\d\d-\d\d\S*|\d+(?:[.,:/-]\d+)*[a-z%+]{0,4}|(?:[hrep]s|sha|md|aes|argon|bcrypt|scrypt|pbkdf|oauth|base|utf|x|tls|http|ed|rsa|p|s|k|id|varchar|char|int|uint|string|str|type|param|arg|field|step|phase|version|v)[-_./]?\d+\w{0,3}(?:[-_/.][A-Za-z0-9]{1,8})*)$|(?:token|password|passwd|secret|_key|Key)s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Speaks();

    /// <summary>Names of headers, settings, claims and resources.</summary>
    [GeneratedRegex(@"^(?:[a-z]+(?:[-_.:][a-z0-9]{1,12})+|[A-Z]+(?:_[A-Z0-9]+)+|[A-Za-z]+(?:[-.][A-Z][a-z0-9]*)+|[a-z]+\d?)$|^(?:X-|auth|jwt\.|oauth)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
