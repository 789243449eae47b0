using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>Where the team's own records are read from, section <c>DecisionDocs</c>.</summary>
public sealed class DecisionDocsOptions : IValidatableObject
{
    public const string Section = "DecisionDocs";

    /// <summary>Folder with Markdown, for instance a checkout: <c>docs/backend/*.md</c>, <c>docs/adr/**</c>. What was decided there is held to and cited in every design. Default: none.</summary>
    public string? Path { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Path) && !Directory.Exists(Path))
        {
            yield return new ValidationResult($"{Section}:Path is '{Path}', and there is no such folder. Correct it, or leave it out.");
        }
    }
}
