using System.Collections.Frozen;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>Small rules of English for words that are put into sentences.</summary>
public static class Prose
{
    private static readonly FrozenDictionary<string, string> Singular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["requests"] = "request", ["writes"] = "write", ["reads"] = "read", ["jobs"] = "job", ["events"] = "event", ["messages"] = "message",
        ["calls"] = "call", ["transactions"] = "transaction", ["queries"] = "query", ["instances"] = "instance", ["nodes"] = "node",
        ["copies"] = "copy", ["replicas"] = "replica", ["connections"] = "connection", ["services"] = "service", ["systems"] = "system",
        ["modules"] = "module", ["contexts"] = "context", ["engineers"] = "engineer", ["people"] = "person", ["teams"] = "team",
        ["tenants"] = "tenant", ["regions"] = "region", ["zones"] = "zone", ["fields"] = "field", ["documents"] = "document",
        ["points"] = "point", ["parts"] = "part", ["days"] = "day", ["hours"] = "hour", ["minutes"] = "minute", ["seconds"] = "second",
        ["weeks"] = "week", ["months"] = "month", ["years"] = "year", ["engineer-days"] = "engineer-day", ["bytes"] = "byte",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words after a number, of one when it reads "1": "write/s" for "writes/s".</summary>
    /// <param name="number">As it is written.</param>
    public static string Counted(string number, string words)
    {
        if (number != "1")
        {
            return words;
        }

        var end = words.TakeWhile(letter => char.IsAsciiLetter(letter) || letter == '-').Count();
        return Singular.TryGetValue(words[..end], out var one) ? one + words[end..] : words;
    }

    /// <summary>A name or sentence where it goes on after other words: its first letter small, unless its first word is an abbreviation or a product.</summary>
    public static string Inside(string words)
    {
        var first = words.Split(' ')[0];
        return first.Length == 0 || first.Skip(1).Any(letter => char.IsUpper(letter) || char.IsAsciiDigit(letter)) || IsName(first)
            ? words
            : char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static bool IsName(string word) => word is "Kubernetes" or "GraphQL" or "Redis" or "Kafka" or "Amazon" or "Azure" or "Google";
}
