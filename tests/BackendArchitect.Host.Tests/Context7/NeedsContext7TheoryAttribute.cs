using BackendArchitect.Deliverables.Tests;

namespace BackendArchitect.Host.Tests.Context7;

/// <summary>The same for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsContext7TheoryAttribute : TheoryAttribute
{
    public NeedsContext7TheoryAttribute() => Skip = Missing();

    /// <summary>Why it cannot run here; null when it can, and where CI=true.</summary>
    public static string? Missing() => Environment.GetEnvironmentVariable("CI") == "true" ? null
        : RequiredProgram.Missing("validators")
        ?? (Directory.Exists(Path.Combine(RequiredProgram.Validators, "node_modules", "@upstash", "context7-mcp")) ? null : "The Context7 server is not installed: run npm install in tests/validators.");
}
