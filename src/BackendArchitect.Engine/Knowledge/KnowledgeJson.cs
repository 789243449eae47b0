using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>How data files become records: YAML keys are the kebab-case names of the record parameters.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(GivenValueConverter)])]
[JsonSerializable(typeof(Technology))]
[JsonSerializable(typeof(DecisionPoint))]
[JsonSerializable(typeof(Driver))]
[JsonSerializable(typeof(DomainTemplate))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(Rule))]
[JsonSerializable(typeof(QuestionTemplate))]
[JsonSerializable(typeof(Contradiction))]
[JsonSerializable(typeof(Topic))]
[JsonSerializable(typeof(Pattern))]
[JsonSerializable(typeof(Practice))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(ProductVersions))]
[JsonSerializable(typeof(Advisory))]
[JsonSerializable(typeof(OutdatedPractice))]
[JsonSerializable(typeof(Unknown))]
[JsonSerializable(typeof(RiskSheet))]
[JsonSerializable(typeof(MigrationGuide))]
[JsonSerializable(typeof(Checklist))]
[JsonSerializable(typeof(DiagnosisGuide))]
[JsonSerializable(typeof(ReadingTemplate))]
[JsonSerializable(typeof(ReviewRule))]
internal sealed partial class KnowledgeJson : JsonSerializerContext;
