using System.Collections.Immutable;

namespace BackendArchitect.Host.Context7;

/// <summary>One library of an answer: only what fits a strict pattern; its description is never read.</summary>
/// <param name="Id"><c>/vercel/next.js</c>.</param>
/// <param name="Snippets">Pieces of documentation; 0 where it does not say.</param>
/// <param name="Reputation">3 for high, 2 for medium, 1 for low, 0 where nobody knows.</param>
/// <param name="Benchmark">Quality by its makers' own measure, 0 to 100; 0 where it does not say.</param>
/// <param name="Versions">Newest first.</param>
internal sealed record FoundLibrary(string Title, string Id, long Snippets, int Reputation, double Benchmark, ImmutableList<string> Versions);
