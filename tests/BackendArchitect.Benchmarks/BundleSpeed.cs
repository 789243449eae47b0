using System.Diagnostics;
using System.Globalization;
using BackendArchitect.Deliverables;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Raster;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Benchmarks;

/// <summary>How long the pictures and the whole bundle of a design take, cold in a process of its own and warm, and what they weigh.</summary>
internal static class BundleSpeed
{
    public const string Verb = "bundle";

    /// <summary>What the verb starts itself with, to measure a process that has made nothing yet.</summary>
    public const string Once = "--once";

    private const int ColdRuns = 5;
    private const int WarmRuns = 10;

    public static async Task MeasureAsync(Report report)
    {
        await MeasureColdAsync(report);
        var design = Design(KnowledgeLoader.Load());
        var pictures = DiagramSet.Draw(design, Theme.Light);
        report.Times("all pictures laid out, warm", WarmRuns, () => DiagramSet.Draw(design, Theme.Light));
        foreach (var picture in pictures)
        {
            report.Times($"{picture.Name}: PNG of {PngWriter.Write(picture.Scene).Length / 1024} kB, warm", WarmRuns, () => PngWriter.Write(picture.Scene));
        }

        report.Times("all pictures as SVG, warm", WarmRuns, () => _ = pictures.Select(picture => SvgWriter.Write(picture.Scene).Length).Sum());
        var files = Bundle.Create(design);
        report.Times("a whole bundle with pictures, warm", WarmRuns, () => Bundle.Create(design));
        report.Times("zip it, warm", WarmRuns, () => Bundle.Zip(files));
        report.Line("size of the bundle, zipped", string.Create(CultureInfo.InvariantCulture, $"{Bundle.Zip(files).Length / 1024} kB, {files.Count} files"));
    }

    /// <summary>Prints what one process needs for its first bundle: milliseconds to load and design, to make the bundle, and megabytes at most.</summary>
    public static void MeasureOnce(TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var design = Design(KnowledgeLoader.Load());
        var designed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        Bundle.Zip(Bundle.Create(design));
        var made = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{designed} {made} {process.PeakWorkingSet64 / 1048576.0}"));
    }

    private static Blueprint Design(KnowledgeBase knowledge) =>
        Architect.Design(Reader.Read(InProcess.Brief, new FactSource("benchmark"), knowledge).Ledger, knowledge);

    private static async Task MeasureColdAsync(Report report)
    {
        var runs = new List<double[]>();
        for (var run = 0; run < ColdRuns; run++)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), Verb, Once]) { RedirectStandardOutput = true })!;
            var line = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            runs.Add([.. line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))]);
        }

        report.Summarise("knowledge and design, cold", runs.ConvertAll(run => run[0]));
        report.Summarise("a whole bundle with pictures and zip, cold", runs.ConvertAll(run => run[1]));
        report.Line("memory at most", string.Create(CultureInfo.InvariantCulture, $"{runs.Max(run => run[2]):0} MB, the most of {ColdRuns}"));
    }

    /// <summary>Started by <c>dotnet</c> the program is its first argument; started by itself it is none.</summary>
    private static string[] Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(BundleSpeed).Assembly.Location] : [];
}
