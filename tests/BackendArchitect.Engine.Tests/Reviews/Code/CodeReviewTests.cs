using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Code;

public sealed class CodeReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    /// <summary>Nothing in the sources of this product deserves to be stopped for.</summary>
    [Fact]
    public void Our_own_sources_give_no_error_and_no_warning()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "BackendArchitect.sln")))
        {
            root = root.Parent;
        }

        var source = Path.Combine(root!.FullName, "src");
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => new ReviewFile(Path.GetRelativePath(root.FullName, path).Replace('\\', '/'), File.ReadAllText(path).ReplaceLineEndings("\n"))).ToList();

        var report = Review.Check(files, Knowledge, new DateOnly(2026, 11, 22));

        Assert.True(files.Count > 500, $"Only {files.Count} files were found.");
        Assert.All(report.Findings.Where(finding => finding.Suppressed is null), finding => Assert.Fail($"{finding.Id} {finding.Place}: {finding.Evidence}"));
        Assert.All(report.Unread, unread => Assert.Fail($"{unread.Place}: {unread.Why}"));
    }
}
