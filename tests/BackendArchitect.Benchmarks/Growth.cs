using System.Globalization;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Benchmarks;

/// <summary>One decision run, one design, one question ranking and one flip analysis, and how they grow with the knowledge.</summary>
internal static class Growth
{
    private const int Runs = 50;

    private static readonly Ledger Brief = Ledger.Empty.With(
    [
        Said(FactIds.Domain, "e-commerce"), Said(FactIds.ConcurrentUsers, "100000"), Said(FactIds.TeamSize, "6"), Said(FactIds.TeamSkills, "nodejs"),
        Said(FactIds.BudgetPerMonth, "8000"), Said(FactIds.Timeline, "4"), Said(FactIds.CardData, "hosted"), Said(FactIds.Cloud, "aws"),
    ]);

    public static void Measure(TextWriter output)
    {
        var shipped = KnowledgeLoader.Load();
        output.WriteLine($"{"knowledge",-34}{"decide",10}{"questions",12}{"flips",10}{"design",10}   (ms of processor time, mean of {Runs})");
        Row(output, $"as shipped: {Size(shipped)}", shipped);
        foreach (var times in new[] { 2, 4 })
        {
            Row(output, $"decisions × {times}", Decisions(shipped, times));
            Row(output, $"options × {times}", Options(shipped, times));
            Row(output, $"facts to ask for × {times}", Questions(shipped, times));
        }
    }

    private static void Row(TextWriter output, string name, KnowledgeBase knowledge)
    {
        var sketch = Sketch.Of(Brief, knowledge);
        double[] times =
        [
            Mean(() => Sketch.Of(Brief, knowledge)),
            Mean(() => Interviewer.Next(Brief, knowledge)),
            Mean(() => new FlipAnalysis(sketch).Find()),
            Mean(() => Architect.Design(Brief, knowledge)),
        ];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{times[0],10:0.00}{times[1],12:0.0}{times[2],10:0.0}{times[3],10:0.0}"));
    }

    /// <summary>Processor time of one run, so that a busy machine does not make it longer.</summary>
    private static double Mean(Action once)
    {
        // Long enough that the compiler has seen what is hot.
        for (var warm = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - warm).TotalSeconds < 4;)
        {
            once();
        }

        var start = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < Runs; run++)
        {
            once();
        }

        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / Runs;
    }

    private static string Size(KnowledgeBase knowledge) => $"{knowledge.Decisions.Count} × {knowledge.Decisions.Average(point => point.Options.Count):0.0} options";

    /// <summary>Copies ask the same under another name and put no parts into the design.</summary>
    private static KnowledgeBase Decisions(KnowledgeBase knowledge, int times) => knowledge with
    {
        Decisions =
        [
            .. knowledge.Decisions,
            .. from copy in Enumerable.Range(2, times - 1)
               from point in knowledge.Decisions
               select point with { Id = $"{point.Id}-{copy}", Options = [.. point.Options.Select(Bare)] },
        ],
    };

    private static KnowledgeBase Options(KnowledgeBase knowledge, int times) => knowledge with
    {
        Decisions =
        [
            .. knowledge.Decisions.Select(point => point with
            {
                Options =
                [
                    .. point.Options,
                    .. from copy in Enumerable.Range(2, times - 1)
                       from option in point.Options
                       select Bare(option) with { Id = $"{option.Id}-{copy}", Complexity = 10 },
                ],
            }),
        ],
    };

    private static KnowledgeBase Questions(KnowledgeBase knowledge, int times) => knowledge with
    {
        Questions =
        [
            .. knowledge.Questions,
            .. from copy in Enumerable.Range(2, times - 1)
               from question in knowledge.Questions
               select question with { Id = $"{question.Id}-{copy}" },
        ],
    };

    private static DecisionOption Bare(DecisionOption option) => option with { Role = null, Adds = [], Risks = [] };

    private static Fact Said(string id, string literal) => FactLiteral.Parse(id, literal, FactKind.Stated, literal, new FactSource("benchmark"));
}
