using BackendArchitect.Deliverables;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Questions;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Benchmarks;

/// <summary>The engine and the deliverables, without a host.</summary>
internal static class InProcess
{
    internal const string Brief =
        "We need a new e-commerce platform that can handle 100k concurrent users. We are 6, mostly Node, 8k dollars a month, card payments, live in 4 months, AWS";

    public static void Measure(Report report)
    {
        report.Times("load the knowledge", 5, () => KnowledgeLoader.Load());
        var knowledge = KnowledgeLoader.Load();
        var ledger = Reader.Read(Brief, new FactSource("benchmark"), knowledge).Ledger;
        var design = Architect.Design(ledger, knowledge);
        var files = Bundle.Create(design);
        report.Times("read a brief", 200, () => Reader.Read(Brief, new FactSource("benchmark"), knowledge));
        var longText = string.Concat(Enumerable.Repeat(Brief + ". ", 1 + (100_000 / Brief.Length)));
        report.Times("read a text of 100 kB", 5, () => Reader.Read(longText, new FactSource("benchmark"), knowledge));
        report.Times("find the next questions", 50, () => Interviewer.Next(ledger, knowledge));
        report.Times("one design, flips included", 50, () => Architect.Design(ledger, knowledge));
        report.Times("a whole bundle with pictures", 10, () => Bundle.Create(design));
        report.Times("zip it", 10, () => Bundle.Zip(files));
        report.Line("size of the bundle, zipped", $"{Bundle.Zip(files).Length / 1024} kB, {files.Count} files");
    }
}
