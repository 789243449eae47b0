using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>The day of the sample tables, and citations taken on it.</summary>
internal static class SampleSources
{
    public static readonly DateOnly Checked = new(2026, 11, 22);

    public static Source Read(string title, string url) => new(title, new Uri(url), Checked, "read");
}
