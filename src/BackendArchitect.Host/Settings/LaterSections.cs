namespace BackendArchitect.Host.Settings;

/// <summary>Settings that are agreed and not read yet. Whoever sets one is told, rather than left to wonder.</summary>
internal static class LaterSections
{
    private static readonly string[] Names = ["Context7"];

    /// <summary>The sections that are set and have no effect.</summary>
    public static IEnumerable<string> SetIn(IConfiguration configuration) => Names.Where(name =>
        configuration.GetSection(name).GetChildren().Any(child => !child.Key.StartsWith('_') && !string.IsNullOrEmpty(child.Value)));
}
