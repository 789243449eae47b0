using System.Diagnostics;
using System.Globalization;
using System.Runtime;
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

    private static readonly TimeSpan ShortestWarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private static readonly Ledger Brief = Ledger.Empty.With(
    [
        Said(FactIds.Domain, "e-commerce"), Said(FactIds.ConcurrentUsers, "100000"), Said(FactIds.TeamSize, "6"), Said(FactIds.TeamSkills, "nodejs"),
        Said(FactIds.BudgetPerMonth, "8000"), Said(FactIds.Timeline, "4"), Said(FactIds.CardData, "hosted"), Said(FactIds.Cloud, "aws"),
    ]);

    public static void Measure(TextWriter output)
    {
        var shipped = KnowledgeLoader.Load();
        output.WriteLine($"Wall time of the thread that measures, ms: median / mean of {Runs} runs, once the compiler has settled. Pin it to one core for figures of one core.");
        output.WriteLine($"{"knowledge",-34}{"decide",18}{"questions",18}{"flips",18}{"design",18}");
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
        string[] times =
        [
            Timed(() => Sketch.Of(Brief, knowledge)),
            Timed(() => Interviewer.Next(Brief, knowledge)),
            Timed(() => new FlipAnalysis(sketch).Find()),
            Timed(() => Architect.Design(Brief, knowledge)),
        ];
        output.WriteLine($"{name,-34}{string.Concat(times.Select(time => $"{time,18}"))}");
    }

    private static string Timed(Action once)
    {
        Settle(once);
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            once();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"{times[Runs / 2]:0.00} / {times.Average():0.00}");
    }

    /// <summary>Runs until the compiler has had nothing new to do for a while: it works on threads of its own, and what it has not reached yet is slow.</summary>
    private static void Settle(Action once)
    {
        var start = Stopwatch.GetTimestamp();
        var (compiled, quiet) = (JitInfo.GetCompiledMethodCount(), start);
        while (Stopwatch.GetElapsedTime(start) < LongestWarmUp
            && (Stopwatch.GetElapsedTime(start) < ShortestWarmUp || Stopwatch.GetElapsedTime(quiet) < Quiet))
        {
            once();
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
            {
                (compiled, quiet) = (now, Stopwatch.GetTimestamp());
            }
        }
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
