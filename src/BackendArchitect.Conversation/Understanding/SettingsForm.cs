using BackendArchitect.Conversation.Forms;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Takes the sent form of settings for the sentences its fields stand for, in their order.</summary>
internal static class SettingsForm
{
    /// <summary>A rule is a sentence; whoever has more says them in chat.</summary>
    private const int MostRules = 20;

    /// <returns>Each field with what was written in it, and the same as somebody would say it; empty fields left out.</returns>
    public static IEnumerable<(Field Field, string Words, string Sentence)> Sentences(Form form, IReadOnlyDictionary<string, string> values) =>
        form.Fields.SelectMany(field => values.GetValueOrDefault(field.Id, "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(words => words != "-")
            .Take(MostRules)
            .Select(words => (field, words, Sentence(field.Id, words))));

    private static string Sentence(string field, string words) => field switch
    {
        "currency" => $"currency {words}",
        "day-rate" when !words.Contains("rate", StringComparison.OrdinalIgnoreCase) && !words.Contains("cost", StringComparison.OrdinalIgnoreCase) => $"our day rate is {words}",
        "region" => $"region {words}",
        "cloud" => $"we only use {words}",
        _ => words,
    };
}
