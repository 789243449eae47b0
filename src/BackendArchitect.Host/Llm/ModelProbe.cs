using System.Diagnostics.Metrics;
using BackendArchitect.Host.Telemetry;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

/// <summary>Looks whether the model is there: at once when the program starts, and after every failure, ever more seldom, until somebody answers.</summary>
internal sealed class ModelProbe : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly LlmOptions _options;
    private readonly ModelHealth _health;
    private readonly IHttpClientFactory _clients;
    private readonly TimeProvider _time;

    public ModelProbe(IOptions<LlmOptions> options, ModelHealth health, IHttpClientFactory clients, IMeterFactory meters, TimeProvider time)
    {
        (_options, _health, _clients, _time) = (options.Value, health, clients, time);
        if (_options.IsOn)
        {
            meters.Create(Measures.Name).CreateObservableGauge("ba.llm.away", () => health.Away is null ? 0 : 1, null, "1 while the language model is away and nobody waits for it.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_options.IsOn)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            if (_health.Rest is { } rest)
            {
                await Task.Delay(rest, _time, stoppingToken);
                _health.Probed(await LookAsync(stoppingToken));
            }
            else
            {
                await _health.UntilAwayAsync(stoppingToken);
            }
        }
    }

    /// <returns>What is wrong; null when somebody is there, whatever they say to the question.</returns>
    private async Task<string?> LookAsync(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, patience.Token);
        try
        {
            var address = ModelAddress.Of(_options);
            using var request = new HttpRequestMessage(HttpMethod.Get, address.Probe);
            if (address.Protocol == LlmOptions.Anthropic)
            {
                request.Headers.TryAddWithoutValidation("anthropic-version", "2023-06-01");
            }

            using var response = await _clients.CreateClient(LlmWiring.Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
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
