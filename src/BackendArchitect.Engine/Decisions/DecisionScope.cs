using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>What a decision is for, in the words behind "for": PostgreSQL for orders and Redis for sessions stand side by side.</summary>
internal static partial class DecisionScope
{
    /// <summary>Words that mean the whole system; what is decided for it meets everything.</summary>
    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "new", "service", "services", "backend", "system", "systems", "platform", "data", "persistence", "storage", "default", "main", "primary", "project", "projects", "company", "team", "teams", "app", "apps", "application", "applications", "product", "production", "api", "apis", "database", "store",
    };

    private static readonly HashSet<string> Every = new(StringComparer.OrdinalIgnoreCase) { "all", "every", "everything", "any", "default", "main", "primary" };

    /// <summary>Work beside the main one, for which another technology is nothing against what was decided for the main one.</summary>
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase)
    {
        "session", "cache", "caching", "search", "log", "logging", "metric", "monitoring", "trace", "tracing", "analytic", "analytics", "reporting", "report", "warehouse", "prototype", "spike", "experiment", "test", "testing", "demo", "flag", "file", "image", "video", "blob", "upload", "internal", "admin", "backoffice", "local", "development", "embedding", "vector", "telemetry", "audit", "archive", "clickstream",
    };

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "the", "our", "a", "an", "its", "and", "or", "of", "in", "on", "with", "to", "between", "this", "that" };

    /// <summary>Whether two decisions are about the same work, as far as their words say.</summary>
    public static bool Meet(string recorded, string proposed)
    {
        if ((Within().IsMatch(recorded) && Without().IsMatch(proposed)) || (Without().IsMatch(recorded) && Within().IsMatch(proposed)))
        {
            return false;
        }

        if ((Within().IsMatch(recorded) && Within().IsMatch(proposed)) || (Without().IsMatch(recorded) && Without().IsMatch(proposed)))
        {
            return true;
        }

        var (first, second) = (Of(recorded), Of(proposed));
        if (first.Any(Beside.Contains) || second.Any(Beside.Contains))
        {
            return first.Intersect(second, StringComparer.OrdinalIgnoreCase).Any(Beside.Contains);
        }

        return IsWhole(first) || IsWhole(second) || first.Intersect(second, StringComparer.OrdinalIgnoreCase).Any();
    }

    /// <summary>"for all our services", "for the backend"; "for the product catalogue" is a part of it.</summary>
    private static bool IsWhole(List<string> words) => words.TrueForAll(Whole.Contains) || words.Exists(Every.Contains);

    private static List<string> Of(string words) =>
        [.. For().Matches(words).SelectMany(match => Word().Matches(match.Groups["what"].Value)).Select(word => Singular(word.Value)).Where(word => !Small.Contains(word))];

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    [GeneratedRegex(@"\b(internal(ly)?|between (the |our )?services|service[- ]to[- ]service|inside)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(public|external|customers?|partners?|clients?|browsers?|outside)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Without();

    [GeneratedRegex(@"\b(for|as|between)\s+(?<what>[^.,;:()\n]{2,60})|\bstor(e|es|ed|ing)\s+(?<what>[^.,;:()\n]{2,40}?)\s+in\b|\b(in|with)\s+(?<what>tests?|local development|development|prototypes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex For();

    [GeneratedRegex(@"[\p{L}][\p{L}\p{N}-]*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
