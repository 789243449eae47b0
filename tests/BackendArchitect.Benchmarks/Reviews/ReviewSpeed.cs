using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackendArchitect.Deliverables;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Benchmarks.Reviews;

/// <summary>Lines each reviewer reads in a second, on what the product itself generates and, for formats it does not, on the examples of the rules; then a contract of two megabytes.</summary>
internal static class ReviewSpeed
{
    public const string Verb = "reviews";
    private const int LargeBytes = 2_000_000;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    /// <param name="folder">Where the large contract is written, for other programs to read the same; null for nowhere.</param>
    public static void Measure(Report report, string? folder)
    {
        var knowledge = KnowledgeLoader.Load();
        var files = Files(knowledge);
        foreach (var reviewer in Reviewers.All)
        {
            ReviewFile[] own = [.. files.Where(reviewer.Reads)];
            if (own.Length == 0)
            {
                own = [.. knowledge.Reviews.Where(rule => rule.For == reviewer.Format).SelectMany(rule => rule.Examples).Select(example => new ReviewFile(example.File, example.Text)).Where(reviewer.Reads)];
            }

            report.Line(reviewer.Format, own.Length == 0 ? "nothing to read" : Speed(own, knowledge));
        }

        var large = Large(files.First(file => file.Name == "openapi.yaml"));
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, large.Name), large.Text);
        }

        foreach (var run in (string[])["first", "second", "third"])
        {
            var watch = Stopwatch.StartNew();
            var found = Review.Check([new ReviewFile(large.Path, large.Text)], knowledge, new DateOnly(2026, 11, 22)).Findings.Count;
            report.Line($"contract of {large.Text.Length / 1e6:0.0} MB, {run}", string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.00} s, {large.Lines.Count:#,0} lines, {found} findings"));
        }
    }

    private static string Speed(ReviewFile[] files, KnowledgeBase knowledge)
    {
        // Twice to let the compiler settle, then for a second.
        Once(files, knowledge);
        Once(files, knowledge);
        var (lines, watch) = (0L, Stopwatch.StartNew());
        while (watch.Elapsed < Enough)
        {
            lines += Once(files, knowledge);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{lines / watch.Elapsed.TotalSeconds:#,0} lines/s ({files.Length} files, {files.Sum(file => file.Lines.Count):#,0} lines)");
    }

    private static long Once(ReviewFile[] files, KnowledgeBase knowledge)
    {
        // Trees are kept with the file: each run reads the text anew.
        foreach (var file in files)
        {
            Review.Check([new ReviewFile(file.Path, file.Text)], knowledge, new DateOnly(2026, 11, 22));
        }

        return files.Sum(file => (long)file.Lines.Count);
    }

    private static ReviewFile[] Files(KnowledgeBase knowledge)
    {
        string[] briefs =
        [
            "We need a new e-commerce platform that can handle 100k concurrent users. We are 6, mostly Node, 8k dollars a month, card payments, live in 4 months, AWS",
            "A social network for 5 million daily users, 60 engineers in 7 teams, GCP, Go",
        ];
        return [.. briefs.SelectMany((brief, at) => Bundle.Create(Architect.Design(Reader.Read(brief, new FactSource("benchmark"), knowledge).Ledger, knowledge))
            .Where(file => Path.GetExtension(file.Path) is not (".png" or ".svg" or ".html" or ".json"))
            .Select(file => new ReviewFile($"{at}/{file.Path}", Encoding.UTF8.GetString(file.Content.Span))))];
    }

    /// <summary>The same contract with its paths written again under other names until it is large enough.</summary>
    private static ReviewFile Large(ReviewFile contract)
    {
        var paths = Array.FindIndex([.. contract.Lines], line => line == "paths:");
        var end = Array.FindIndex([.. contract.Lines], paths + 1, line => line.Length > 0 && line[0] is not (' ' or '#'));
        string[] block = [.. contract.Lines.Skip(paths + 1).Take(end - paths - 1)];
        var text = new StringBuilder(string.Join('\n', contract.Lines.Take(paths + 1))).Append('\n');
        for (var copy = 1; text.Length < LargeBytes; copy++)
        {
            foreach (var line in block)
            {
                text.Append(line.StartsWith("  /", StringComparison.Ordinal) ? $"  /copy-{copy}{line.Trim()}"
                    : line.StartsWith("  \"/", StringComparison.Ordinal) ? $"  \"/copy-{copy}{line.Trim()[1..]}"
                    : line.TrimStart().StartsWith("operationId:", StringComparison.Ordinal) ? $"{line}{copy}" : line).Append('\n');
            }
        }

        return new ReviewFile("large.yaml", text.Append(string.Join('\n', contract.Lines.Skip(end))).ToString());
    }
}
