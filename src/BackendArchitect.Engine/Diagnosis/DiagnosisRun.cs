using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Diagnosis;

/// <summary>How far a diagnosis has come with the numbers known so far.</summary>
/// <param name="Read">Steps whose number is known, with it and whether it acts, in their order.</param>
/// <param name="Advice">The first step that acts and was not done yet; null when none.</param>
/// <param name="Asks">The step whose number decides next; null when there is advice, or nothing more to ask.</param>
/// <param name="Blocked">Steps that would be a guess, because a number they need could not be measured.</param>
public sealed record DiagnosisRun(
    DiagnosisGuide Guide,
    IReadOnlyList<ReadStep> Read,
    DiagnosisStep? Advice,
    DiagnosisStep? Asks,
    IReadOnlyList<DiagnosisStep> Blocked)
{
    /// <summary>The guide whose cues a text uses most, those of its pains counted; null when it uses none.</summary>
    public static DiagnosisGuide? Find(string text, IReadOnlyCollection<string> pains, KnowledgeBase knowledge)
    {
        var tokens = Tokenizer.Cut(text);
        return knowledge.Diagnoses
            .Select(guide => (Guide: guide, Hits: (2 * new PhraseTable<bool>(guide.Cues.Select(cue => (cue, true))).In(tokens).Count()) + guide.Pains.Count(pains.Contains)))
            .Where(entry => entry.Hits > 0)
            .OrderByDescending(entry => entry.Hits)
            .ThenBy(entry => entry.Guide.Id, StringComparer.Ordinal)
            .Select(entry => entry.Guide)
            .FirstOrDefault();
    }

    /// <summary>Walks the steps in their fixed order to the first that acts, or to the first whose number is not known.</summary>
    /// <param name="skipped">Readings nobody could take.</param>
    /// <param name="done">Ids of steps that were carried out.</param>
    public static DiagnosisRun Of(
        DiagnosisGuide guide, IReadOnlyCollection<Measurement> known, IReadOnlyCollection<string> skipped, IReadOnlyCollection<string> done)
    {
        DiagnosisStep? advice = null;
        DiagnosisStep? asks = null;
        var read = new List<ReadStep>();
        var blocked = new List<DiagnosisStep>();
        foreach (var step in guide.Steps)
        {
            var value = known.FirstOrDefault(measurement => measurement.Reading == step.Reading);
            var grounded = step.Needs.All(need => known.Any(measurement => measurement.Reading == need));
            if (value is not null)
            {
                var acts = Acts(step, value.Value);
                read.Add(new ReadStep(step, value, acts, done.Contains(step.Id)));
                // A number that is known and bad needs no earlier question: forty queries in one request are forty too many.
                advice ??= acts && grounded && (asks is null || step.Stage == "query") && !done.Contains(step.Id) ? step : null;
            }
            else if (skipped.Contains(step.Reading) || (!grounded && step.Needs.Any(skipped.Contains)))
            {
                blocked.Add(step);
            }
            else
            {
                asks ??= advice is null && !done.Contains(step.Id) ? step : null;
            }
        }

        return new DiagnosisRun(guide, read, advice, advice is null ? asks : null, blocked);
    }

    private static bool Acts(DiagnosisStep step, double value) => step.Acts == "above" ? value > step.Limit : value < step.Limit;
}
