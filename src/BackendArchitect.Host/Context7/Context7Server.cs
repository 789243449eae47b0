using System.Net;
using System.Reflection;
using BackendArchitect.Conversation.Versions;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace BackendArchitect.Host.Context7;

/// <summary>The server itself, over the Model Context Protocol: connected when it is needed, and anew after every failure.</summary>
/// <remarks>Nothing goes out but names and topics of our own catalogue and ids the server gave. It is offered nothing in return: no sampling, no questions, no files.</remarks>
internal sealed class Context7Server(Context7Options options, HttpClient http, RetryNote retry) : IAsyncDisposable
{
    private const string Resolve = "resolve-library-id";
    private const string Query = "query-docs";

    /// <summary>What a library is looked up for.</summary>
    private const string Versions = "supported versions";

    /// <summary>A program that is fetched from a registry first takes its time; nobody waits for it.</summary>
    private static readonly TimeSpan ToStart = TimeSpan.FromSeconds(90);

    /// <summary>Of this program's environment the child gets what it needs to reach the network, and no secret.</summary>
    private static readonly string[] HandedOn = ["CONTEXT7_API_URL", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "https_proxy", "http_proxy", "no_proxy", "NODE_EXTRA_CA_CERTS", "npm_config_registry"];

    private readonly SemaphoreSlim _connecting = new(1);
    private McpClient? _client;

    private TimeSpan Limit => TimeSpan.FromSeconds(options.TimeoutSeconds);

    /// <exception cref="Context7Exception">It does not answer.</exception>
    public async Task ConnectAsync(CancellationToken cancellation) => await ConnectedAsync(cancellation);

    /// <param name="name">Name of a technology of the catalogue.</param>
    /// <exception cref="Context7Exception">There is no answer that can be used.</exception>
    public async Task<IReadOnlyList<FoundLibrary>> ResolveAsync(string name, CancellationToken cancellation) =>
        AnswerText.Libraries(await CallAsync(Resolve, new() { ["query"] = Versions, ["libraryName"] = name }, cancellation));

    /// <param name="library">Id the server gave, with a version behind or without.</param>
    /// <param name="topic">Name of a topic of the catalogue; null for its versions.</param>
    /// <returns>Pieces of documentation; 0 when it has none.</returns>
    /// <exception cref="Context7Exception">There is no answer that can be used.</exception>
    public async Task<int> DocumentedAsync(string library, string? topic, CancellationToken cancellation) =>
        AnswerText.Snippets(await CallAsync(Query, new() { ["libraryId"] = library, ["query"] = topic ?? Versions }, cancellation));

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _connecting.Dispose();
    }

    private async Task<string> CallAsync(string tool, Dictionary<string, object?> arguments, CancellationToken cancellation)
    {
        var client = await ConnectedAsync(cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            var result = await client.CallToolAsync(tool, arguments, cancellationToken: limit.Token).AsTask().WaitAsync(limit.Token);
            return result.IsError == true ? throw new Context7Exception(LiveTrouble.Unreadable)
                : result.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text ?? throw new Context7Exception(LiveTrouble.Unreadable);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && failure is not Context7Exception)
        {
            _ = DropAsync(); // a child that hangs is not waited for
            throw Told(failure);
        }
    }

    private async Task<McpClient> ConnectedAsync(CancellationToken cancellation)
    {
        await _connecting.WaitAsync(cancellation);
        try
        {
            if (_client is { Completion.IsCompleted: false } client)
            {
                return client;
            }

            await DropAsync();
            return _client = await McpClient.CreateAsync(
                Transport(),
                new McpClientOptions
                {
                    ClientInfo = new Implementation { Name = "backend-architect", Version = typeof(Context7Server).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0" },
                    InitializationTimeout = string.IsNullOrWhiteSpace(options.Command) ? Limit : ToStart,
                },
                null,
                cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            throw Told(failure);
        }
        finally
        {
            _connecting.Release();
        }
    }

    private IClientTransport Transport() => string.IsNullOrWhiteSpace(options.Command)
        ? new HttpClientTransport(
            new HttpClientTransportOptions
            {
                Endpoint = new Uri(options.Endpoint!),
                TransportMode = HttpTransportMode.StreamableHttp,
                ConnectionTimeout = Limit,
                EnableStandaloneGetStream = false,
                MaxReconnectionAttempts = 1,
                AdditionalHeaders = string.IsNullOrWhiteSpace(options.ApiKey) ? [] : new Dictionary<string, string> { ["Authorization"] = $"Bearer {options.ApiKey}" },
            },
            http)
        : new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = options.Command!,
            Arguments = options.Arguments,
            InheritEnvironmentVariables = false,
            EnvironmentVariables = Environment(),
            ShutdownTimeout = TimeSpan.FromSeconds(1),
        });

    private Dictionary<string, string?> Environment()
    {
        var environment = StdioClientTransportOptions.GetDefaultEnvironmentVariables().ToDictionary();
        foreach (var name in HandedOn)
        {
            if (System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                environment[name] = value;
            }
        }

        environment["OTEL_SDK_DISABLED"] = "true";
        environment["CONTEXT7_API_KEY"] = string.IsNullOrWhiteSpace(options.ApiKey) ? null : options.ApiKey;
        return environment;
    }

    /// <summary>Any failure as what it means for whoever waits.</summary>
    private Context7Exception Told(Exception failure)
    {
        var until = retry.Take();
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests }:
                    return new Context7Exception(LiveTrouble.Limited, until, failure);
                case HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden }:
                    return new Context7Exception(LiveTrouble.Refused, until, failure);
                case OperationCanceledException or TimeoutException:
                    return new Context7Exception(LiveTrouble.Slow, until, failure);
                case HttpRequestException or IOException:
                    return new Context7Exception(LiveTrouble.Away, until, failure);
                case McpException or System.Text.Json.JsonException:
                    return new Context7Exception(LiveTrouble.Unreadable, until, failure);
            }
        }

        return new Context7Exception(LiveTrouble.Away, until, failure);
    }

    private async Task DropAsync()
    {
        if (Interlocked.Exchange(ref _client, null) is { } client)
        {
            try
            {
                await client.DisposeAsync();
            }
            catch (Exception failure) when (failure is IOException or InvalidOperationException or HttpRequestException or OperationCanceledException)
            {
                // It is gone either way.
            }
        }
    }
}
