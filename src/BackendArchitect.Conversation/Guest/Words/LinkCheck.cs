using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Everything that is an address, or that a client would make one: only those of the catalogue and of documentation stand.</summary>
internal static partial class LinkCheck
{
    /// <summary>Last parts of file names no client links.</summary>
    private static readonly FrozenSet<string> Files = new[] { "json", "yaml", "yml", "txt", "cs", "csproj", "xml", "csv", "sql", "html", "css", "tf", "toml", "log", "proto", "graphql", "js", "ts", "svg", "png", "pdf", "env", "ini", "conf", "lock", "mmd", "jsonl" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Last parts of file names that are countries or brands too.</summary>
    private static readonly FrozenSet<string> Doubtful = new[] { "md", "sh", "py", "rs", "zip" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = new[] { "e.g", "i.e", "a.m", "p.m", "u.s", "u.k", "vs", "etc" }.ToFrozenSet(StringComparer.Ordinal);

    public static string? Find(string sentence, Testimony evidence)
    {
        var rest = Addresses().Replace(sentence, match => evidence.Vouches(Bare(match.Value)) ? match.Value[Bare(match.Value).Length..] : match.Value);
        return (Schemes().Match(rest) is { Success: true } scheme ? scheme.Value : null)
            ?? Dotted().Matches(LegibleText.Of(rest)).Select(match => match.Value).FirstOrDefault(name => !IsName(name, evidence))
            ?? (Spelled().Match(LegibleText.Of(rest)) is { Success: true } spelled ? spelled.Value : null);
    }

    /// <summary>Every address of a text, as it stands.</summary>
    public static IEnumerable<string> In(string text) => Addresses().Matches(text).Select(match => Bare(match.Value));

    private static string Bare(string address)
    {
        var bare = address.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"', '*', '_', '`');
        return bare.EndsWith(')') && !bare.Contains('(', StringComparison.Ordinal) ? bare.TrimEnd(')').TrimEnd('.', ',', ';') : bare;
    }

    /// <summary>"Node.js", "openapi.yaml", "5.4": what no client would link, or what the engine itself named.</summary>
    private static bool IsName(string dotted, Testimony evidence)
    {
        var name = dotted.TrimEnd('.').ToLowerInvariant();
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.Length == 0 || char.IsAsciiDigit(last[0])
            || Words.Contains(name) || evidence.IsCatalogued(name)
            || (!name.Contains("xn--", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal)
                && (Files.Contains(last) || last.Length < 2 || (Doubtful.Contains(last) && evidence.IsOurs(name)) || evidence.IsDocumented(dotted.TrimEnd('.'))));
    }

    [GeneratedRegex(@"https?://[^\s<>|""\]\[{}]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    /// <remarks>Schemes, also broken up; protocol-relative; "www."; targets of Markdown links; Slack's form.</remarks>
    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,20}\s*:\s*/\s*/\S*|\b(?:mailto|tel|sms|slack|msteams|ftp|ssh|git|ws|wss|hxxps?|skype)\s*:\s*\S+|(?<![:\w/])//[\w-]+\S*|\bwww\d?\s*\.\S*|\]\s*\(\s*[^)\s]+|<[^>|]*\|", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Schemes();

    [GeneratedRegex(@"[\w@-]+(?:[.。．｡][\w@-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    /// <remarks>"evil dot com", "evil[.]com", "evil (dot) io", "me at evil".</remarks>
    [GeneratedRegex(@"\w+\s*(?:\[\s*\.\s*\]|\(\s*\.\s*\)|\{\s*\.\s*\}|[\[({]\s*dot\s*[\])}]|\s\.\s?(?=\w{2,})|\sdot\s)\s*(?:com|net|org|io|dev|ai|app|co|example|info|biz|xyz|cloud|site|online|me|ly|gg|to|cc|tv|uk|de|fr|ru|cn|eu|us)\b|\w+\s*\[\s*\.\s*\]\s*\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();
}
