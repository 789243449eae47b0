using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.Llm;

/// <summary>The language model that may help with words, section <c>Llm</c>. Everything works without one.</summary>
public sealed class LlmOptions : IValidatableObject
{
    public const string Section = "Llm";
    public const string OpenAI = "openai";
    public const string Azure = "azure";
    public const string Anthropic = "anthropic";

    private static readonly string[] Protocols = [OpenAI, Azure, Anthropic];

    /// <summary>Address of the model: <c>https://api.openai.com/v1</c>, <c>https://NAME.openai.azure.com/openai/v1</c>, <c>https://api.anthropic.com</c>, <c>http://localhost:11434/v1</c>. Default: none, and nothing is asked.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Name of the model there, with Azure that of the deployment. Needed with <see cref="Endpoint"/>.</summary>
    public string? Model { get; set; }

    /// <summary>Key of the endpoint. Default: none, as models on one's own machines want it.</summary>
    public string? ApiKey { get; set; }

    /// <summary><c>openai</c>, <c>azure</c> or <c>anthropic</c>. Default: by the address, and openai where that does not tell.</summary>
    public string? Protocol { get; set; }

    /// <summary>Longest wait for one answer, tries included. Unit: s. Range 1 to 60. Default 8.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 8;

    /// <summary>Longest wait for everything asked in one turn. Unit: s. Range 1 to 60. Default 12.</summary>
    [Range(1, 60)]
    public int TurnSeconds { get; set; } = 12;

    /// <summary>What one workspace may use in a day of UTC, questions and answers together. Unit: tokens. 0 is no limit. Range 0 to 1,000,000,000. Default 500,000.</summary>
    [Range(0, 1_000_000_000)]
    public int TokensPerDay { get; set; } = 500_000;

    /// <summary>Price of what is asked. Unit: USD per million tokens. Range 0 to 10,000. Default: unknown, and no costs are told.</summary>
    [Range(0.0, 10_000.0)]
    public double? PricePerMillionIn { get; set; }

    /// <summary>Price of what is answered. Unit: USD per million tokens. Range 0 to 10,000. Default: unknown, and no costs are told.</summary>
    [Range(0.0, 10_000.0)]
    public double? PricePerMillionOut { get; set; }

    /// <summary>Longest answer that is read; a longer one is none. Unit: characters. Range 1,000 to 64,000. Default 16,000.</summary>
    [Range(1_000, 64_000)]
    public int AnswerCharacters { get; set; } = 16_000;

    /// <summary>Names that never leave this program, besides those it finds by itself: of the company, its products, its customers. Default: none.</summary>
    public IList<string> PrivateNames { get; } = [];

    /// <summary>Whether whoever listens on the way can read the key.</summary>
    internal bool TellsKeyInTheOpen => IsOn && !string.IsNullOrWhiteSpace(ApiKey) && new Uri(Endpoint!) is { Scheme: "http", IsLoopback: false };

    internal bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Protocol) && !Protocols.Contains(Protocol, StringComparer.OrdinalIgnoreCase))
        {
            yield return new ValidationResult($"{Section}:{nameof(Protocol)} is '{Protocol}'. Give openai, azure or anthropic, or leave it out.");
        }

        if ((PricePerMillionIn is null) != (PricePerMillionOut is null))
        {
            yield return new ValidationResult($"{Section}:{nameof(PricePerMillionIn)} and {Section}:{nameof(PricePerMillionOut)} go together: set both, or none.");
        }

        if (!IsOn)
        {
            if (!string.IsNullOrWhiteSpace(Model) || !string.IsNullOrWhiteSpace(ApiKey))
            {
                yield return new ValidationResult($"{Section}:{nameof(Endpoint)} must be set with {Section}:{nameof(Model)} and {Section}:{nameof(ApiKey)}: https://api.openai.com/v1.");
            }

            yield break;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url is not { Query: "", Fragment: "", UserInfo: "" })
        {
            yield return new ValidationResult($"{Section}:{nameof(Endpoint)} is no address a model can be asked at. Give one that begins with https:// or http://, without a query or a password.");
        }
        else if (string.IsNullOrWhiteSpace(ApiKey) && ModelAddress.WantsKey(url))
        {
            yield return new ValidationResult($"{Section}:{nameof(ApiKey)} must be set for {url.Host}.");
        }

        if (string.IsNullOrWhiteSpace(Model))
        {
            yield return new ValidationResult($"{Section}:{nameof(Model)} must be set with {Section}:{nameof(Endpoint)}.");
        }
    }
}
