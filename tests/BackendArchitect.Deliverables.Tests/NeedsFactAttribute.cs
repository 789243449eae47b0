namespace BackendArchitect.Deliverables.Tests;

/// <summary>A test that needs a program. Where it is missing the test is skipped and says why; where CI=true it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(string program)
    {
        Program = program;
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = RequiredProgram.Missing(program);
        }
    }

    public string Program { get; }
}
