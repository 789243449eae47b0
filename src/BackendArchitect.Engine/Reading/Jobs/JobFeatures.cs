using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Jobs;

/// <summary>What of a text tells which job it asks for: its words, pairs and openings, with names and numbers put in one pot, and the phrases that settle a job.</summary>
/// <remarks>The same features are used to fit the weights and to read: a change here asks for a new fit.</remarks>
internal static class JobFeatures
{
    /// <summary>A message says what it wants where it begins or where it ends; what lies between is material.</summary>
    private const int Opening = 70;

    private const int Closing = 40;

    /// <summary>Together the words of a text weigh as much as so many single ones, however long it is.</summary>
    private const double Mass = 6;

    private const int Stem = 5;

    public static Dictionary<string, double> Of(Passage passage, JobScores cues)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var text = Pots(passage);
        for (var at = 0; at < text.Count; at++)
        {
            words.Add(text[at]);
            words.Add($"{(at == 0 ? "^" : text[at - 1])} {text[at]}");
            if (text[at].Length > Stem)
            {
                words.Add(string.Concat(text[at].AsSpan(0, Stem), "-"));
            }
        }

        for (var count = 1; count <= Math.Min(3, text.Count); count++)
        {
            words.Add("^^ " + string.Join(' ', text.Take(count)));
        }

        words.Add(text.Count > 0 ? $"{text[^1]} $" : "$");
        var weight = Mass / Math.Sqrt(Math.Max(1, words.Count));
        var features = words.ToDictionary(word => word, _ => weight, StringComparer.Ordinal);
        AddCues(features, cues);
        AddEvidence(features, JobEvidence.Weigh(passage));
        AddFamilies(features, passage);
        AddShape(features, passage);
        return features;
    }

    private static void AddCues(Dictionary<string, double> features, JobScores cues)
    {
        foreach (var job in Enum.GetValues<Job>().Where(job => cues[job] > 0))
        {
            features[$"cue:{job}"] = Math.Min(1.5, cues[job] / 4);
        }

        features[$"best:{cues.Best}"] = 1;
    }

    private static void AddEvidence(Dictionary<string, double> features, JobScores evidence)
    {
        foreach (var job in Enum.GetValues<Job>().Where(job => evidence[job] > 0))
        {
            features[$"hint:{job}"] = Math.Min(1.5, evidence[job] / 3);
        }
    }

    // Words of one family, each family once: what one of them teaches holds for all.
    private static void AddFamilies(Dictionary<string, double> features, Passage passage)
    {
        foreach (var family in JobFamilies.In(passage))
        {
            features[$"family:{family}"] = 0.8;
        }
    }

    private static void AddShape(Dictionary<string, double> features, Passage passage)
    {
        features["always"] = 1;
        features["length"] = Math.Min(1, passage.Tokens.Count / 40.0);
        features["short"] = passage.Tokens.Count <= 4 ? 1 : 0;
        features["asks"] = passage.Tokens.Any(token => token.Word is "?") ? 0.5 : 0;
        features["numbers"] = Math.Min(1, passage.Quantities.Count / 4.0);
        features["names"] = Math.Min(1, passage.Vocabulary.Technologies.In(passage.Tokens).Take(4).Count() / 4.0);
        features["code"] = passage.Text.Contains("```", StringComparison.Ordinal) || passage.Text.Contains(");", StringComparison.Ordinal) || passage.Text.Contains(":\n ", StringComparison.Ordinal) ? 1 : 0;
    }

    // Which technology, domain or number it is says nothing about the job; that it is one does.
    private static List<string> Pots(Passage passage)
    {
        var pots = new List<string>();
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            if (at == Opening && passage.Tokens.Count > Opening + Closing)
            {
                at = passage.Tokens.Count - Closing;
            }

            var (pot, to) = Pot(passage, at);
            pots.Add(pot);
            at = to - 1;
        }

        return pots;
    }

    private static (string Pot, int To) Pot(Passage passage, int at)
    {
        var token = passage.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return ("<n>", at + 1);
        }

        if (token.Kind == TokenKind.Break)
        {
            return (token.Word is "?" ? "?" : "/", at + 1);
        }

        return passage.Vocabulary.Technologies.At(passage.Tokens, at) is { } technology ? ("<tech>", technology.To)
            : passage.Vocabulary.Domains.At(passage.Tokens, at) is { } domain ? ("<domain>", domain.To)
            : passage.Vocabulary.Topics.At(passage.Tokens, at) is { } topic ? ("<topic>", topic.To)
            : (token.Word, at + 1);
    }
}
