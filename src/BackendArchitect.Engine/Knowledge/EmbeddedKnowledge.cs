using System.Reflection;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>The data files shipped inside the assembly, by path: <c>Knowledge/technologies/postgresql.yaml</c>.</summary>
public static class EmbeddedKnowledge
{
    private static readonly Assembly Home = typeof(EmbeddedKnowledge).Assembly;

    /// <summary>Paths of all shipped files, sorted.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith("Knowledge/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>All shipped YAML files, text by path.</summary>
    public static IReadOnlyDictionary<string, string> Yaml() =>
        Paths.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).ToDictionary(path => path, Text, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No such file is shipped.</exception>
    public static string Text(string path)
    {
        using var stream = Home.GetManifestResourceStream(path)
            ?? throw new KeyNotFoundException($"'{path}' is not among the shipped files. Check that it lies in src/BackendArchitect.Engine/{path}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
