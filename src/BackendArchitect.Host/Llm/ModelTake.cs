using System.Collections.Immutable;

namespace BackendArchitect.Host.Llm;

/// <summary>What this endpoint was found not to take, learned from its refusals.</summary>
/// <param name="Temperature">False: models that think refuse one.</param>
/// <param name="OldBound">Whether the longest answer is called <c>max_tokens</c>, as everywhere but at the newest.</param>
internal sealed record ModelTake(bool Temperature, bool OldBound)
{
    private const int MostRemembered = 64;

    private static readonly string[] SchemaWords = ["response_format", "json_schema", "output_format", "output_config", "schema", "structured"];

    /// <summary>Schemas it refused.</summary>
    public ImmutableHashSet<string> Refused { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    public static ModelTake At(ModelAddress address) =>
        new(Temperature: true, OldBound: address.Protocol == LlmOptions.OpenAI && address.Base.Host != "api.openai.com");

    public bool Takes(string? schema) => schema is not null && !Refused.Contains(schema);

    /// <summary>How to put the same question so that it is not refused for the same reason; null when nothing is left to leave out.</summary>
    /// <param name="schema">The schema that is wanted.</param>
    /// <param name="refusal">What the endpoint said.</param>
    public ModelTake? After(string refusal, string? schema)
    {
        bool Names(string word) => refusal.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Temperature && Names("temperature") ? this with { Temperature = false }
            : !OldBound && Names("max_completion_tokens") ? this with { OldBound = true }
            : OldBound && Names("max_tokens") && Names("max_completion_tokens") ? this with { OldBound = false }
            : Takes(schema) && (Array.Exists(SchemaWords, Names) || !Names("context")) && Refused.Count < MostRemembered ? this with { Refused = Refused.Add(schema!) }
            : null;
    }
}
