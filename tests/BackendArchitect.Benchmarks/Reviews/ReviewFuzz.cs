using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackendArchitect.Deliverables.Reviews;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Benchmarks.Reviews;

/// <summary>Broken files at every reviewer: the examples of all rules, cut, doubled, mixed and stuffed. The review must end, soon, and point only at what is there.</summary>
/// <param name="Files">How many were reviewed.</param>
/// <param name="Findings">How many were made of them.</param>
/// <param name="Failures">What broke: number of the file, and how.</param>
/// <param name="Slowest">The longest a review took; the first ones, in which code is compiled, left out.</param>
/// <param name="SlowestFile">Its number.</param>
/// <param name="MostAllocated">In one review. Unit: bytes.</param>
/// <param name="PeakMemory">Of the process. Unit: bytes.</param>
public sealed record ReviewFuzz(int Files, int Findings, IReadOnlyList<string> Failures, TimeSpan Slowest, int SlowestFile, long MostAllocated, long PeakMemory)
{
    public const string Verb = "review-fuzz";
    private const int Warmup = 500;

    /// <summary>Files of a fuzz are small: one that takes so long would take minutes at two megabytes.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(5);

    private static readonly string[] Pieces =
    [
        "'", "\"", "`", "```", "$$", "/*", "*/", "--", "#", "//", "(", ")", "{", "}", "[", "]", ";", ",", ":", "- ", "&a ", "*a", "<<: *a", "!!python/object/apply:os.system ", "|\n", ">\n", "---\n", "%YAML 1.2\n",
        "\t", "\r", "\0", "\uFEFF", "é", "\uD800", "🛒", "\\", "${", "{{ ", " }}", "<<EOF\n", "<<-'X'\n", "EOF\n", "=>", "->", "-->", "subgraph x\n", "end\n", "null", "true", "1e999", "-0", "0x", "99999999999999999999",
        "\"$ref\": \"#\"", "$ref: '#/components/schemas/Order'", "CREATE TABLE ", "resource \"a\" \"b\" {", "FROM ", "syntax = \"proto3\";", "type Query {", "class A {", "def f():\n  for a in b:\n", "for (;;) {", "@@", "##",
    ];

    public bool Holds => Failures.Count == 0 && Slowest < TooLong;

    public static ReviewFuzz Run(int files, uint seed)
    {
        var knowledge = KnowledgeLoader.Load();
        var seeds = knowledge.Reviews.SelectMany(rule => rule.Examples).ToArray();
        List<string> failures = [];
        var (findings, slowest, slowestFile, most) = (0, TimeSpan.Zero, 0, 0L);
        for (var number = 0; number < files; number++)
        {
            var (made, state) = Made(seeds, seed, number);
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            try
            {
                var report = Review.Check(made, knowledge, new DateOnly(2026, 11, 22));
                var took = watch.Elapsed;
                findings += report.Findings.Count;
                (slowest, slowestFile) = number >= Warmup && took > slowest ? (took, number) : (slowest, slowestFile);
                failures.AddRange(report.Findings.Where(finding => !IsThere(finding, made)).Select(finding => $"{number}: {finding.Id} points at {finding.Place}, which is not there").Take(1));
                if (state % 16 == 0)
                {
                    _ = SarifLog.Of(report) + ReviewPatch.Of(made, report).Text + ReviewPage.Of(report) + ReviewJson.Write(ReviewDocument.Of(report));
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                failures.Add($"{number}: {made[0].Path}: {failure.GetType().Name}: {failure.Message} {failure.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Reviews", StringComparison.Ordinal))?.Trim()}");
            }

            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        using var own = Process.GetCurrentProcess();
        return new ReviewFuzz(files, findings, failures, slowest, slowestFile, most, own.PeakWorkingSet64);
    }

    /// <summary>One of the files again, to look at.</summary>
    public static string Show(uint seed, int number) =>
        string.Join("\n=====\n", Made([.. KnowledgeLoader.Load().Reviews.SelectMany(rule => rule.Examples)], seed, number).Files.Select(file => $"{file.Path}\n{file.Text}"));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Files:#,0} files, {Findings:#,0} findings; slowest {Slowest.TotalMilliseconds:0} ms (file {SlowestFile}); most allocated {MostAllocated / 1e6:0.0} MB; peak {PeakMemory / 1e6:0} MB; {Failures.Count} failures{string.Concat(Failures.Take(20).Select(failure => $"\n  {failure}"))}\n{(Holds ? "HOLDS" : "BROKEN")}");

    private static (ReviewFile[] Files, uint State) Made(ReviewExample[] seeds, uint seed, int number)
    {
        var state = (seed * 2654435761u) ^ ((uint)number * 40503u) ^ 0x9E3779B9u;
        _ = Next(ref state, 1);
        var example = seeds[Next(ref state, seeds.Length)];
        var text = example.Text;
        for (var change = Next(ref state, 8); change >= 0; change--)
        {
            text = Mutated(text, seeds, ref state);
        }

        var name = Next(ref state, 12) == 0 ? seeds[Next(ref state, seeds.Length)].File : example.File;
        ReviewFile[] files = [File(name, text), .. Next(ref state, 3) == 0 ? example.With.Select(other => File(other.Key, other.Value)) : []];
        if (Next(ref state, 6) == 0)
        {
            var other = seeds[Next(ref state, seeds.Length)];
            files = [.. files, File($"other/{other.File}", Mutated(other.Text, seeds, ref state))];
        }

        return ([.. files.DistinctBy(file => file.Path)], state);
    }

    /// <summary>Through bytes, as files come; what is no text is reviewed as if it had come by another way.</summary>
    private static ReviewFile File(string name, string text) => ReviewFile.Of(name, Encoding.UTF8.GetBytes(text)).File ?? new ReviewFile(name, text.ReplaceLineEndings("\n"));

    private static string Mutated(string text, ReviewExample[] seeds, ref uint state)
    {
        var at = Next(ref state, text.Length + 1);
        var end = Math.Min(text.Length, at + Next(ref state, 80));
        switch (Next(ref state, 10))
        {
            case 0: return text[..at] + text[end..];
            case 1: return text[..end] + text[at..];
            case 2: return text[..at] + Pieces[Next(ref state, Pieces.Length)] + text[at..];
            case 3: return text[..at] + (char)Next(ref state, 0x300) + text[end..];
            case 4: return text[end..] + text[..at];
            case 5: return text[..at];
            case 6: return text[..at] + Repeated(Pieces[Next(ref state, Pieces.Length)], 1 + Next(ref state, 400)) + text[at..];
            case 7: return Indented(text, ref state);
            case 8: return string.Concat(Enumerable.Repeat(text, 1 + Next(ref state, 4)));
            default: return text[..at] + seeds[Next(ref state, seeds.Length)].Text + text[end..];
        }
    }

    private static string Indented(string text, ref uint state)
    {
        var lines = text.Split('\n');
        var line = Next(ref state, lines.Length);
        lines[line] = Next(ref state, 2) == 0 ? new string(' ', Next(ref state, 9)) + lines[line] : lines[line].TrimStart();
        return string.Join('\n', lines);
    }

    private static string Repeated(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static bool IsThere(ReviewFinding finding, ReviewFile[] files) => finding.Also.Prepend(finding.Place).All(place =>
        files.FirstOrDefault(file => file.Path == place.File) is { } file && place.Line >= 0 && place.Line <= file.Lines.Count
        && (place.Line == 0 || (place.Column >= 1 && place.Column <= file.Lines[place.Line - 1].Length + 1)));

    // The same numbers in every run.
    private static int Next(ref uint state, int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return below <= 0 ? 0 : (int)(state % (uint)below);
    }
}
