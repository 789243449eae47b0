using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

/// <summary>Looks whether the model is there: at once when the program starts, and after every failure, ever more seldom, until somebody answers.</summary>
internal sealed class ModelProbe(IOptions<LlmOptions> options, ModelHealth health, IHttpClientFactory clients, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            if (health.Rest is { } rest)
            {
                await Task.Delay(rest, time, stoppingToken);
                health.Probed(await LookAsync(stoppingToken));
            }
            else
            {
                await health.UntilAwayAsync(stoppingToken);
            }
        }
    }

    /// <returns>What is wrong; null when somebody is there, whatever they say to the question.</returns>
    private async Task<string?> LookAsync(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, patience.Token);
        try
        {
            var address = ModelAddress.Of(options.Value);
            using var request = new HttpRequestMessage(HttpMethod.Get, address.Probe);
            if (address.Protocol == LlmOptions.Anthropic)
            {
                request.Headers.TryAddWithoutValidation("anthropic-version", "2023-06-01");
            }

            using var response = await clients.CreateClient(LlmWiring.Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return null;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return $"it did not answer in {Patience.TotalSeconds:0} s";
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var trouble = ModelTroubleException.Of(failure);
            return trouble.Status is < 500 and not (401 or 403) ? null : trouble.Message;
        }
    }
}
