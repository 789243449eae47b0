namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>A test that needs chromium. Where it is missing the test is skipped and says why; where CI=true it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsBrowserFactAttribute : FactAttribute
{
    public NeedsBrowserFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && Browser.Program is null)
        {
            Skip = "chromium is not installed: install the chromium package of the system.";
        }
    }
}
