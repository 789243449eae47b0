using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Llm.Evaluation;

namespace BackendArchitect.Host.Verbs;

/// <summary>
/// <c>eval [--cases DIR] [--live [--record]] [--format text|json]</c>: frozen cases of what language models say, played through the code of a turn.
/// With <c>--live</c> the configured model answers anew.
/// </summary>
internal static class EvalVerb
{
    private const int Under = 1;
    private const string DefaultFolder = "prompts/cases";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Formats = ["text", "json"];
    private static readonly string[] Flags = ["--live", "--record"];

    /// <param name="settings">The settings the server reads: the file beside the program and the environment.</param>
    /// <returns>0 every kind reaches its threshold, 1 one does not, 2 unusable input.</returns>
    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words, IConfiguration settings, TimeProvider time)
    {
        var (arguments, problem) = Arguments.Read([.. words.Where(word => !Flags.Contains(word))], "--cases", "--format");
        var folder = arguments?.Options.GetValueOrDefault("--cases", DefaultFolder) ?? "";
        var format = arguments?.Options.GetValueOrDefault("--format", "text");
        problem ??= arguments!.Text is { } text ? $"'{text}' is one text too many; the folder of cases is named with --cases."
            : !Formats.Contains(format) ? $"'{format}' is not a format; there is text and json."
            : words.Contains("--record") && !words.Contains("--live") ? "--record keeps what a model answers now: it goes with --live."
            : !Directory.Exists(folder) ? $"There is no folder '{folder}'. Name the one with the cases: eval --cases prompts/cases" : null;
        if (problem is not null)
        {
            return await terminal.RefuseAsync(problem);
        }

        try
        {
            var cases = EvalCases.Read(folder);
            var thresholds = EvalThresholds.Read(folder);
            if (cases.Count == 0)
            {
                return await terminal.RefuseAsync($"There are no cases in '{folder}'. They are YAML files in a folder for each prompt.");
            }

            var run = new EvalRun(KnowledgeLoader.Load());
            var (report, unasked) = words.Contains("--live")
                ? await LiveAsync(run, cases, thresholds, settings, time)
                : (new EvalReport("with the recorded answers", run.Recorded(cases), thresholds.Recorded), null);
            if (report is null)
            {
                return await terminal.RefuseAsync(unasked!);
            }

            if (words.Contains("--record"))
            {
                await RecordAsync(folder, report);
            }

            await terminal.Out.WriteAsync(format == "json" ? report.Json() : report.Text());
            return report.Holds ? Terminal.Done : Under;
        }
        catch (Exception failure) when (failure is KnowledgeException or IOException or UnauthorizedAccessException)
        {
            return await terminal.RefuseAsync(failure.Message);
        }
    }

    private static async Task<(EvalReport? Report, string? Problem)> LiveAsync(EvalRun run, IReadOnlyList<EvalCase> cases, EvalThresholds thresholds, IConfiguration settings, TimeProvider time)
    {
        var (model, problem) = await LiveModel.OpenAsync(settings, Patience, time);
        if (model is null)
        {
            return (null, problem);
        }

        await using (model)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{model.Name} {time.GetUtcNow():yyyy-MM-dd}");
            return (new EvalReport($"answered by {name}", await run.LiveAsync(cases, model, name, CancellationToken.None), thresholds.Live), null);
        }
    }

    private static async Task RecordAsync(string folder, EvalReport report)
    {
        foreach (var file in report.Results.Where(result => result.IsAnswered).Select(result => result.Case).GroupBy(one => one.File))
        {
            var path = Path.Combine(folder, file.Key);
            var text = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
            await File.WriteAllTextAsync(path, EvalRecording.Of(text, file));
        }
    }
}
