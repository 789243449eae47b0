using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Secrets;

/// <summary>Tells values that are a secret from those that stand for one or are known to everybody.</summary>
internal static partial class SecretValues
{
    /// <summary>Whether somebody is meant to put something else in its place, or it is filled in when it runs.</summary>
    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(text);

    /// <summary>The same for what is masked: in a long value "test" and "12345" may come up by chance.</summary>
    public static bool IsPlain(string text) => text.Length < 20 ? IsPlaceholder(text) : Standing().IsMatch(text);

    /// <summary>Whether it is what manuals ship: <c>postgres</c>, <c>admin123</c>.</summary>
    public static bool IsCommon(string text) => Common().IsMatch(text);

    /// <summary>Shannon's, of the characters. Unit: bits/character.</summary>
    public static double Entropy(string text) => text.GroupBy(letter => letter).Sum(group => -(double)group.Count() / text.Length * Math.Log2((double)group.Count() / text.Length));

    [GeneratedRegex(@"change.?me|your[_\-.]?|example|sample|dummy|placeholder|x{3,}|todo|fake|mock|\btest|_test|insert|replace|redacted|\*{2,}|\.{3}|\bfoo|\bbar\b|none|null|undefined|12345|abcdef|secret.?key.?here|goes.?here|process\.env|getenv|\$\{|\{\{|<[\w-]+>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"change.?me|your[_\-.]|example|sample|dummy|placeholder|x{5,}|replace|redacted|\*{3,}|\.{3}|[_-]here\b|here$|process\.env|getenv|\$\{|\{\{|<[\w-]+>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Standing();

    [GeneratedRegex(@"^(?:pass(?:word)?|postgres|root|admin|guest|user|secret|mysql|redis|minioadmin|qwerty|letmein)\d{0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Common();
}
