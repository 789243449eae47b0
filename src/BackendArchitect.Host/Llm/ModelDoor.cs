using System.Globalization;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

/// <summary>The one way to the language model: bounded in time, in length and in what it may cost, and never a reason to fail.</summary>
public sealed class ModelDoor
{
    /// <summary>A second try is given a moment, so that whatever passes has passed.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>Ways to put one question, each without something the endpoint refused.</summary>
    private const int MostWays = 4;

    private readonly LlmOptions _options;
    private readonly ModelHealth _health;
    private readonly ModelBooks _books;
    private readonly TimeProvider _time;
    private readonly Lazy<IChatClient> _client;
    private ModelTake? _take;

    internal ModelDoor(IOptions<LlmOptions> options, ModelHealth health, ModelBooks books, TimeProvider time, Func<IChatClient> client)
    {
        (_options, _health, _books, _time, _client) = (options.Value, health, books, time, new Lazy<IChatClient>(client));
        _take = _options.IsOn ? ModelTake.At(ModelAddress.Of(_options)) : null;
    }

    /// <summary>Whether a model is set. False is the usual case: then nothing is ever asked.</summary>
    public bool IsOn => _options.IsOn;

    /// <summary>Asks, and is back within the time set with words or with the reason why there are none.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellation.ThrowIfCancellationRequested();
        var longest = TimeSpan.FromSeconds(_options.TimeoutSeconds);
        var within = request.Within is { } left && left < longest ? left : longest;
        var refused = !IsOn ? "no model is set" : within <= TimeSpan.Zero ? "the time of this turn is used up" : _health.Enter();
        if (refused is not null)
        {
            return Refused(request, refused);
        }

        ModelTroubleException? trouble = null;
        var answered = false;
        try
        {
            using var deadline = new CancellationTokenSource(within, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
            var hold = await HoldAsync(request, either.Token);
            cancellation.ThrowIfCancellationRequested();
            if (hold.Problem is { } problem)
            {
                return Refused(request, problem);
            }

            var began = _time.GetTimestamp();
            var spent = new ModelSpending();
            (var words, trouble) = await AnswerAsync(request, within, spent, either.Token);
            answered = words is not null;
            await _books.SettleAsync(request, hold, spent);
            Measure(request, spent, answered ? "answered" : "failed", _time.GetElapsedTime(began));
            cancellation.ThrowIfCancellationRequested();
            return new ModelAnswer(words, trouble?.Message, spent.TokensIn, spent.TokensOut) { Estimated = spent.Guessed > 0 };
        }
        finally
        {
            _health.Leave(cancellation.IsCancellationRequested ? null : trouble, answered);
        }
    }

    private static ModelAnswer Refused(ModelRequest request, string problem)
    {
        Measures.ModelCalls.Add(1, Measures.Tag("purpose", request.Purpose), Measures.Tag("outcome", "refused"));
        return ModelAnswer.None(problem);
    }

    private async Task<ModelHold> HoldAsync(ModelRequest request, CancellationToken cancellation)
    {
        try
        {
            return await _books.HoldAsync(request, cancellation);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or OperationCanceledException)
        {
            return new ModelHold(default, 0, "what is left of its budget could not be looked up");
        }
    }

    /// <summary>Tries, and tries again where that may help and time is left.</summary>
    private async Task<(string? Words, ModelTroubleException? Trouble)> AnswerAsync(ModelRequest request, TimeSpan within, ModelSpending spent, CancellationToken cancellation)
    {
        var began = _time.GetTimestamp();
        var take = Volatile.Read(ref _take)!;
        var (ways, tries) = (1, 1);
        while (true)
        {
            var (words, trouble) = await CallAsync(request, take, within, spent, cancellation);
            if (trouble is null)
            {
                Volatile.Write(ref _take, take);
                return (words, null);
            }

            if (trouble.IsRefusal && ways++ < MostWays && take.After(trouble.Refusal, request.Schema) is { } other)
            {
                take = other;
                continue;
            }

            var wait = trouble.RetryAfter ?? Breath;
            var again = trouble.Passing || trouble is { IsTooMany: true, RetryAfter: not null };
            if (!again || tries++ > 1 || wait > LongestRetryAfter || _time.GetElapsedTime(began) + wait >= within || !await WaitAsync(wait, cancellation))
            {
                return (null, trouble);
            }
        }
    }

    private async Task<(string? Words, ModelTroubleException? Trouble)> CallAsync(ModelRequest request, ModelTake take, TimeSpan within, ModelSpending spent, CancellationToken cancellation)
    {
        var call = new ModelCall(request, _options.AnswerCharacters);
        string? words = null;
        ModelTroubleException? trouble = null;
        try
        {
            words = await call.RunAsync(_client.Value, take, cancellation);
        }
#pragma warning disable CA1031 // Whatever a foreign client throws at what a foreign endpoint says: the talk goes on without it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            trouble = cancellation.IsCancellationRequested || failure is OperationCanceledException ? Late(call, within) : ModelTroubleException.Of(failure);
        }

        spent.Add(call, trouble is not null);
        return (words, trouble);
    }

    /// <summary>Too slow is away, unless it was given far less time than usual.</summary>
    private ModelTroubleException Late(ModelCall call, TimeSpan within)
    {
        var seconds = within.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new ModelTroubleException(call.Spoke ? $"its answer was not complete after {seconds} s" : $"it did not answer in {seconds} s")
        {
            Away = within.TotalSeconds >= _options.TimeoutSeconds / 2.0,
        };
    }

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(wait, _time, cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Measure(ModelRequest request, ModelSpending spent, string outcome, TimeSpan took)
    {
        var purpose = Measures.Tag("purpose", request.Purpose);
        Measures.ModelCalls.Add(1, purpose, Measures.Tag("outcome", outcome));
        Measures.ModelTime.Record(took.TotalSeconds, purpose, Measures.Tag("outcome", outcome));
        Measures.ModelTokens.Add(spent.TokensIn, purpose, Measures.Tag("direction", "in"));
        Measures.ModelTokens.Add(spent.TokensOut, purpose, Measures.Tag("direction", "out"));
        if (_books.Cost(spent.TokensIn, spent.TokensOut) is { } cost)
        {
            Measures.ModelCost.Add((double)cost, purpose);
        }
    }
}
