using System.Collections.Concurrent;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace BackendArchitect.Host.Outbound;

/// <summary>One circuit breaker a platform and workspace: one that is down costs nothing, and is tried with one message now and then.</summary>
internal sealed class Breakers(IOptions<OutboundOptions> options, TimeProvider time, ILogger<Breakers> log)
{
    private static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ProbePatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Circuit> _circuits = new(StringComparer.Ordinal);

    /// <summary>How long nobody needs to try; null when it may be tried now.</summary>
    /// <param name="probing">The platform has rested long enough, and the caller is the one to try it.</param>
    public TimeSpan? Rest(ConversationAddress address, out bool probing)
    {
        var circuit = CircuitOf(address);
        var now = time.GetUtcNow();
        probing = circuit.State.CircuitState == CircuitState.Open && circuit.Until <= now && circuit.TakesProbe(now, ProbePatience);
        return circuit.State.CircuitState switch
        {
            CircuitState.Closed => null,
            CircuitState.Open when circuit.Until > now => circuit.Until - now,
            _ => probing ? null : Probe,
        };
    }

    /// <summary>Whoever was to try the platform did not come to it: the next one may.</summary>
    public void Untried(ConversationAddress address) => CircuitOf(address).ReturnsProbe();

    /// <summary>Sends, and learns from the outcome.</summary>
    public async Task<SendResult> RunAsync(ConversationAddress address, Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellation)
    {
        try
        {
            return await CircuitOf(address).Pipeline.ExecuteAsync(async stop => await send(stop), cancellation);
        }
        catch (BrokenCircuitException)
        {
            return new SendResult.Later("the platform rests", Probe);
        }
    }

    private Circuit CircuitOf(ConversationAddress address) => _circuits.GetOrAdd($"{address.Channel} {address.Workspace}", name => new Circuit(name, Build));

    private ResiliencePipeline<SendResult> Build(Circuit circuit) => new ResiliencePipelineBuilder<SendResult> { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SendResult>
        {
            // A platform that says when to come again is alive; that is the pace's business.
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is not (null or OperationCanceledException or StoreUnavailableException) || arguments.Outcome.Result is SendResult.Later { After: null }),
            FailureRatio = 0.8,
            MinimumThroughput = options.Value.BreakAfter,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDurationGenerator = arguments => ValueTask.FromResult(Break(arguments.HalfOpenAttempts)),
            StateProvider = circuit.State,
            OnOpened = arguments => Opened(circuit, arguments.BreakDuration),
            OnClosed = _ => Closed(circuit),
        })
        .Build();

    /// <summary>Twice as long after each probe that fails, up to the limit.</summary>
    private TimeSpan Break(int probes) => TimeSpan.FromSeconds(Math.Min(FirstBreak.TotalSeconds * Math.Pow(2, Math.Min(probes, 20)), options.Value.RestSeconds));

    private ValueTask Opened(Circuit circuit, TimeSpan rest)
    {
        circuit.Rests(time.GetUtcNow() + rest);
        Measures.Broken.Add(1);
        log.CircuitOpened(circuit.Name, (int)Math.Ceiling(rest.TotalSeconds));
        return ValueTask.CompletedTask;
    }

    private ValueTask Closed(Circuit circuit)
    {
        log.CircuitClosed(circuit.Name);
        return ValueTask.CompletedTask;
    }

    private sealed class Circuit
    {
        private long _until;
        private long _probed;

        public Circuit(string name, Func<Circuit, ResiliencePipeline<SendResult>> build)
        {
            Name = name;
            Pipeline = build(this);
        }

        public string Name { get; }

        public CircuitBreakerStateProvider State { get; } = new();

        public DateTimeOffset Until => new(Interlocked.Read(ref _until), TimeSpan.Zero);

        public ResiliencePipeline<SendResult> Pipeline { get; }

        public void Rests(DateTimeOffset until)
        {
            Interlocked.Exchange(ref _until, until.UtcTicks);
            Interlocked.Exchange(ref _probed, 0);
        }

        public void ReturnsProbe() => Interlocked.Exchange(ref _probed, 0);

        /// <summary>True for one caller only, until the circuit opens or closes, or that one was not heard of any more.</summary>
        public bool TakesProbe(DateTimeOffset now, TimeSpan patience)
        {
            var last = Interlocked.Read(ref _probed);
            return now.UtcTicks - last > patience.Ticks && Interlocked.CompareExchange(ref _probed, now.UtcTicks, last) == last;
        }
    }
}
