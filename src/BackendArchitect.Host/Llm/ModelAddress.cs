namespace BackendArchitect.Host.Llm;

/// <summary>Where a model is, and how one speaks to it.</summary>
/// <param name="Protocol"><see cref="LlmOptions.OpenAI"/>, <see cref="LlmOptions.Azure"/> or <see cref="LlmOptions.Anthropic"/>.</param>
/// <param name="Base">What the paths of the protocol's own client are put behind.</param>
/// <param name="Probe">Lists models: asked to see whether anybody is there.</param>
internal sealed record ModelAddress(string Protocol, Uri Base, Uri Probe)
{
    private static readonly string[] AzureHosts = [".openai.azure.com", ".openai.azure.us", ".services.ai.azure.com", ".cognitiveservices.azure.com"];

    /// <summary>What clients put behind an address themselves, and some documents write with it.</summary>
    private static readonly string[] Ends = ["/chat/completions", "/messages"];

    /// <summary>An address without a path gets the usual one.</summary>
    public static ModelAddress Of(LlmOptions options)
    {
        var url = new Uri(options.Endpoint!.Trim());
        var protocol = string.IsNullOrWhiteSpace(options.Protocol) ? Guess(url) : options.Protocol.Trim().ToLowerInvariant();
        var path = Array.Find(Ends, end => url.AbsolutePath.TrimEnd('/').EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } last
            ? url.AbsolutePath.TrimEnd('/')[..^last.Length]
            : url.AbsolutePath.TrimEnd('/');
        if (protocol == LlmOptions.Anthropic)
        {
            // Its client adds the version itself.
            path = path.EndsWith("/v1", StringComparison.Ordinal) ? path[..^3] : path;
            return new ModelAddress(protocol, At(url, path), At(url, $"{path}/v1/models"));
        }

        path = path.Length > 0 ? path : protocol == LlmOptions.Azure ? "/openai/v1" : "/v1";
        return new ModelAddress(protocol, At(url, path), At(url, $"{path}/models"));
    }

    /// <summary>Whether nobody gets an answer there without a key.</summary>
    public static bool WantsKey(Uri url) => url.Host == "api.openai.com" || Guess(url) != LlmOptions.OpenAI;

    private static string Guess(Uri url) =>
        Array.Exists(AzureHosts, host => url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)) ? LlmOptions.Azure
        : url.Host.EndsWith(".anthropic.com", StringComparison.OrdinalIgnoreCase) ? LlmOptions.Anthropic
        : LlmOptions.OpenAI;

    private static Uri At(Uri url, string path) => new UriBuilder(url) { Path = path }.Uri;
}
