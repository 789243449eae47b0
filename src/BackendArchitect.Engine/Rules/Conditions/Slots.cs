using System.Collections.Concurrent;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>Numbers the names of the condition language, so that a scope is an array and looking up a name costs nothing.</summary>
/// <remarks>Only names of expressions and of values put into a scope are numbered: as many as the vocabulary has.</remarks>
internal static class Slots
{
    private static readonly ConcurrentDictionary<string, int> Known = new(StringComparer.Ordinal);
    private static int _last = -1;

    /// <summary>At least as many places as names are numbered.</summary>
    public static int Count => Volatile.Read(ref _last) + 1;

    public static int Of(string name) => Known.GetOrAdd(name, static _ => Interlocked.Increment(ref _last));

    /// <returns>-1 for a name nobody ever used.</returns>
    public static int Find(string name) => Known.TryGetValue(name, out var slot) ? slot : -1;
}
