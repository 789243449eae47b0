namespace BackendArchitect.Host.Verbs;

/// <summary><c>health [URL]</c>: asks a running program whether it lives, for containers that have no other program to ask with.</summary>
internal static class HealthVerb
{
    private const int NotWell = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words)
    {
        if (words.Count > 1 || !Uri.TryCreate(words.Count == 1 ? words[0] : "http://localhost:3978/health", UriKind.Absolute, out var url) || !url.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            return await terminal.RefuseAsync("health takes one address at most, for example http://localhost:3978/health.");
        }

        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(url);
            await terminal.Out.WriteLineAsync((await answer.Content.ReadAsStringAsync()).ReplaceLineEndings(" "));
            return answer.IsSuccessStatusCode ? Terminal.Done : NotWell;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await terminal.Error.WriteLineAsync($"{url} does not answer.");
            return NotWell;
        }
    }
}
