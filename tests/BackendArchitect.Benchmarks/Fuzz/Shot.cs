using System.Collections.Immutable;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>One request, before it is signed and sent.</summary>
/// <param name="Path">With its query.</param>
/// <param name="Headers">Beyond those its kind needs.</param>
/// <param name="Changes">What was done to the well-formed request it began as.</param>
internal sealed record Shot(
    string Method, string Path, string? ContentType, byte[]? Body, ImmutableDictionary<string, string> Headers, Seal Seal, ImmutableList<string> Changes)
{
    public static Shot Of(string method, string path, string? contentType, byte[]? body, Seal seal) =>
        new(method, path, contentType, body, ImmutableDictionary<string, string>.Empty, seal, []);

    public Shot Changed(string what) => this with { Changes = Changes.Add(what) };
}
