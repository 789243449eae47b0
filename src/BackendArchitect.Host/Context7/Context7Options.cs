using System.ComponentModel.DataAnnotations;
using System.Net;

namespace BackendArchitect.Host.Context7;

/// <summary>The Context7 server live documentation is looked up on, section <c>Context7</c>. Everything works without one.</summary>
public sealed class Context7Options : IValidatableObject
{
    public const string Section = "Context7";

    /// <summary>Address of the server: <c>https://mcp.context7.com/mcp</c>, or one of your own. Not together with <see cref="Command"/>. Default: none, and nothing is asked.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Program that is the server and speaks over its standard input and output: <c>npx</c>. Not together with <see cref="Endpoint"/>. Default: none.</summary>
    public string? Command { get; set; }

    /// <summary>Arguments of <see cref="Command"/>, one each: <c>-y</c>, <c>@upstash/context7-mcp</c>.</summary>
    public IList<string> Arguments { get; } = [];

    /// <summary>Key that gives higher limits. Default: none, as the public server takes.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Longest wait for one answer, and for all of them before a reply. Unit: s. Range 1 to 60. Default 5.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>How old what was read may be before it is asked for again, when somebody needs it. Unit: h. Range 1 to 720. Default 24.</summary>
    [Range(1, 720)]
    public int RefreshHours { get; set; } = 24;

    internal bool IsOn => !string.IsNullOrWhiteSpace(Endpoint) || !string.IsNullOrWhiteSpace(Command);

    /// <summary>Where it is, for whoever reads the log; without arguments, which may hold a key.</summary>
    internal string Name => !string.IsNullOrWhiteSpace(Endpoint) ? $"{Endpoint}{(string.IsNullOrWhiteSpace(ApiKey) ? ", without a key" : "")}" : $"{Command} (this machine)";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Endpoint) && !string.IsNullOrWhiteSpace(Command))
        {
            yield return new ValidationResult($"{Section}:{nameof(Endpoint)} and {Section}:{nameof(Command)} are both set. Leave one out: a server is reached over the network, or started here.");
        }

        if (!IsOn && (!string.IsNullOrWhiteSpace(ApiKey) || Arguments.Count > 0))
        {
            yield return new ValidationResult($"{Section}:{nameof(ApiKey)} or {Section}:{nameof(Arguments)} is set without {Section}:{nameof(Endpoint)} or {Section}:{nameof(Command)}. Say where the server is.");
        }

        if (!string.IsNullOrWhiteSpace(Endpoint) && !IsUsable(Endpoint))
        {
            yield return new ValidationResult($"{Section}:{nameof(Endpoint)} is '{Endpoint}'. Give an address that begins with https:// (or http:// without a key, or on this machine), without a query.");
        }
    }

    private bool IsUsable(string value) => Uri.TryCreate(value, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && (string.IsNullOrWhiteSpace(ApiKey) || IsHere(url))))
        && url is { Query: "", Fragment: "", UserInfo: "" };

    private static bool IsHere(Uri url) => url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
