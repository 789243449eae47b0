using BackendArchitect.Deliverables.Tests;

namespace BackendArchitect.Host.Tests.Context7;

/// <summary>A test that needs the real Context7 server. Where it is missing the test is skipped and says why; where CI=true it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsContext7FactAttribute : FactAttribute
{
    public NeedsContext7FactAttribute() => Skip = NeedsContext7TheoryAttribute.Missing();
}
