using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Access tokens for answers, by client credentials; kept until five minutes before they end.</summary>
public sealed class AccessTokens(HttpClient http, IOptions<BotFrameworkOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _one = new(1);
    private string? _token;
    private DateTimeOffset _until;

    /// <returns>Null when no app id is set: unauthenticated mode sends without a token.</returns>
    /// <exception cref="HttpRequestException">The token service did not give a token.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(options.Value.AppId))
        {
            return null;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            return time.GetUtcNow() < _until ? _token : await FetchAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Drops the kept token: the platform did not take it.</summary>
    public void Forget() => _until = default;

    public void Dispose() => _one.Dispose();

    private async Task<string> FetchAsync(CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.Value.AppId!,
            ["client_secret"] = options.Value.AppPassword ?? "",
            ["scope"] = options.Value.Scope,
        });
        using var response = await http.PostAsync(new Uri(options.Value.EffectiveTokenUrl), form, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"the token service answered {(int)response.StatusCode}", null, response.StatusCode);
        }

        var answer = await response.Content.ReadFromJsonAsync(ActivityJson.Default.TokenAnswer, cancellation);
        _token = answer?.AccessToken ?? throw new HttpRequestException("the token service answered without a token");
        var life = TimeSpan.FromSeconds(answer.ExpiresIn);
        _until = time.GetUtcNow() + (life > 2 * Early ? life - Early : life / 2);
        return _token;
    }
}
