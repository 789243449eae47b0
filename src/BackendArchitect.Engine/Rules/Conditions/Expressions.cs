using System.Collections.Concurrent;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>Parses each expression of the knowledge once. Bounded by the number of expressions in the data files.</summary>
internal static class Expressions
{
    private static readonly ConcurrentDictionary<string, Expression> Known = new(StringComparer.Ordinal);

    public static Expression Of(string text) => Known.GetOrAdd(text, Expression.Parse);

    /// <summary>Whether an optional condition holds; none always does.</summary>
    public static bool Holds(string? condition, Scope scope) => condition is null || Of(condition).Holds(scope);
}
