namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Tells tests, examples and generated code by their paths.</summary>
internal static class TestNames
{
    private static readonly string[] Folders = ["test", "tests", "__tests__", "spec", "specs", "testing", "testdata", "fixtures", "mocks", "__mocks__", "e2e", "examples", "example", "samples", "benchmarks", "stories"];
    private static readonly string[] Endings = ["test", "tests", "spec", "specs", "fixture", "mock", "stories", "benchmark"];

    public static bool Hold(string path)
    {
        var parts = path.Split('/');
        var name = parts[^1].Split('.');
        return parts[..^1].Any(folder => Folders.Contains(folder, StringComparer.OrdinalIgnoreCase) || folder.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) || folder.EndsWith(".Test", StringComparison.OrdinalIgnoreCase))
            || name[0].StartsWith("test_", StringComparison.Ordinal) || name[0] == "conftest"
            || Endings.Any(ending => name[0].EndsWith($"_{ending}", StringComparison.OrdinalIgnoreCase) || name[0].EndsWith($"-{ending}", StringComparison.OrdinalIgnoreCase)
                || (name[0].Length > ending.Length && name[0].EndsWith(char.ToUpperInvariant(ending[0]) + ending[1..], StringComparison.Ordinal)))
            || name.Skip(1).SkipLast(1).Any(part => Endings.Contains(part, StringComparer.OrdinalIgnoreCase));
    }
}
