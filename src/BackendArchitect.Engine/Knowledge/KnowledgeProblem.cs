using System.Globalization;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>One thing wrong in one data file.</summary>
/// <param name="Line">1 for the first line.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record KnowledgeProblem(string File, int Line, string Problem, string Remedy)
{
    /// <summary><c>technologies/redis.yaml:12: 'licenc' is not a known key. Did you mean 'licence'?</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Short(File)}:{Line}: {Problem} {Remedy}");

    private static string Short(string file) => file.StartsWith("Knowledge/", StringComparison.Ordinal) ? file["Knowledge/".Length..] : file;
}
