using System.Text.Json;
using BackendArchitect.Deliverables.Reviews;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Host.Verbs;

/// <summary>
/// <c>review FILE… [--format text|json|sarif] [--baseline FILE] [--out FILE] [--patch FILE] [--against OLD]</c>: what a reviewer finds in files and folders.
/// With a baseline, the JSON of an earlier run, only errors that are new or regressed stop a script.
/// </summary>
internal static class ReviewVerb
{
    private const int Findings = 1;
    private static readonly string[] Formats = ["text", "json", "sarif"];

    /// <returns>0 nothing of severity error, 1 findings of it, 2 unusable input.</returns>
    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words, TimeProvider clock)
    {
        var (arguments, problem) = Arguments.ReadMany(words, "--format", "--baseline", "--out", "--patch", "--against");
        if (arguments is null)
        {
            return await terminal.RefuseAsync(problem!);
        }

        var format = arguments.Options.GetValueOrDefault("--format", "text");
        if (!Formats.Contains(format))
        {
            return await terminal.RefuseAsync($"'{format}' is not a format; there is text, json and sarif.");
        }

        if (arguments.Texts.Count == 0)
        {
            return await terminal.RefuseAsync("Name the files or folders to review, or - to read one from the standard input: review openapi.yaml db/migrations");
        }

        var (before, wrong) = await BaselineAsync(arguments.Options.GetValueOrDefault("--baseline"));
        if (wrong is not null)
        {
            return await terminal.RefuseAsync(wrong);
        }

        var (read, missing) = await ReviewedFiles.ReadAsync(terminal, arguments.Texts);
        if (read is null)
        {
            return await terminal.RefuseAsync(missing!);
        }

        var (older, lost) = await ReviewedFiles.ReadAsync(terminal, arguments.Options.TryGetValue("--against", out var old) ? [old] : []);
        if (older is null)
        {
            return await terminal.RefuseAsync(lost!);
        }

        if (read.Files.Count == 0)
        {
            return await terminal.RefuseAsync(read.Problems is [var first, ..] ? $"{first.Place}: {first.Why}" : "There is no file in it that could be reviewed. Name one.");
        }

        var report = Review.Check(read.Files, KnowledgeLoader.Load(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), older.Files);
        report = report with { Unread = [.. read.Problems, .. older.Problems, .. report.Unread] };
        return await WriteAsync(terminal, arguments, Shown(report, format, before), ReviewPatch.Of(read.Files, report)) ?? Verdict(report, before);
    }

    private static int Verdict(ReviewReport report, ReviewBaseline? before)
    {
        var stops = before is null ? report.Counting : ReviewDrift.Between(before, report) is var drift ? drift.New.Concat(drift.Regressed) : [];
        return stops.Any(finding => finding.Severity == "error") ? Findings : Terminal.Done;
    }

    private static string Shown(ReviewReport report, string format, ReviewBaseline? before) => format switch
    {
        "json" => ReviewJson.Write(ReviewDocument.Of(report, before)),
        "sarif" => SarifLog.Of(report, before),
        _ => ReviewText.Of(report, before is null ? null : ReviewDrift.Between(before, report)),
    };

    /// <returns>An exit code when it could not be written, else null.</returns>
    private static async Task<int?> WriteAsync(Terminal terminal, Arguments arguments, string text, ReviewPatch patch)
    {
        var file = "";
        try
        {
            if (arguments.Options.GetValueOrDefault("--patch") is { } mends)
            {
                file = mends;
                await File.WriteAllTextAsync(mends, patch.Text);
                await terminal.Error.WriteLineAsync($"{patch.Mended} mends in {mends}; git apply takes them.");
            }

            if (arguments.Options.GetValueOrDefault("--out") is { } written)
            {
                file = written;
                await File.WriteAllTextAsync(written, text);
            }
            else
            {
                await terminal.Out.WriteAsync(text);
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await terminal.RefuseAsync($"'{file}' cannot be written. Name a file in a folder that exists and may be written to.");
        }
    }

    private static async Task<(ReviewBaseline? Baseline, string? Problem)> BaselineAsync(string? file)
    {
        if (file is null)
        {
            return (null, null);
        }

        try
        {
            return (ReviewJson.Baseline(await File.ReadAllBytesAsync(file)), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return (null, $"'{file}' is no earlier review. Write one with --format json --out {file}");
        }
    }
}
