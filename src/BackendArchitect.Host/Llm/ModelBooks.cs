using System.Globalization;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

/// <summary>What the model costs: counted for each workspace and day over all replicas, and stopped where the budget ends.</summary>
internal sealed class ModelBooks(ICounters counters, IOptions<LlmOptions> options, TimeProvider time, ILogger<ModelBooks> log)
{
    /// <summary>Unit: days.</summary>
    public const int MostDays = 92;

    private const string Held = "held";
    private const string Calls = "calls";
    private const string Failures = "failures";
    private const string Guessed = "guessed";
    private const string In = "in";
    private const string Out = "out";

    private static readonly TimeSpan Keep = TimeSpan.FromDays(MostDays + 1);

    /// <summary>How long a question waits for its account to be written; past that it is written without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Holds what a question may cost at most, so that questions asked at the same time cannot pass the budget together.</summary>
    /// <exception cref="StoreUnavailableException">Whether there is any left is unknown.</exception>
    public async Task<ModelHold> HoldAsync(ModelRequest request, CancellationToken cancellation)
    {
        var budget = options.Value.TokensPerDay;
        var day = Today;
        if (budget == 0)
        {
            return new ModelHold(day, 0, null);
        }

        var tokens = ModelCall.Guess(request) + request.MostTokens;
        var item = Item(request.Workspace, Held);
        var sum = (await counters.AddAsync(Name(day), [(item, tokens)], Keep, CancellationToken.None).WaitAsync(cancellation))[0];
        if (sum <= budget)
        {
            return new ModelHold(day, tokens, null);
        }

        await counters.AddAsync(Name(day), [(item, -tokens)], Keep, CancellationToken.None).WaitAsync(cancellation);
        return new ModelHold(day, 0, sum - tokens >= budget
            ? "its budget of today is used up"
            : string.Create(CultureInfo.InvariantCulture, $"its budget of today is used up but for {budget - sum + tokens:#,0} tokens, too few for this"));
    }

    /// <summary>Writes down what a question cost, in place of what was held for it. Never fails: what cannot be written stays held.</summary>
    public async Task SettleAsync(ModelRequest request, ModelHold hold, ModelSpending spent)
    {
        var writing = WriteAsync(request, hold, spent);
        await Task.WhenAny(writing, Task.Delay(Patience, time));
    }

    /// <summary>The last days, the latest first; within a day by workspace and purpose.</summary>
    /// <param name="days">With today. 1 to <see cref="MostDays"/>.</param>
    /// <exception cref="StoreUnavailableException">It cannot be read.</exception>
    public async Task<IReadOnlyList<ModelUsage>> ReportAsync(int days, CancellationToken cancellation)
    {
        var report = new List<ModelUsage>();
        var today = Today;
        for (var back = 0; back < Math.Clamp(days, 1, MostDays); back++)
        {
            var day = today.AddDays(-back);
            report.AddRange((await counters.SumsAsync(Name(day), cancellation))
                .Select(sum => (Key: Read(sum.Item), sum.Sum))
                .Where(sum => sum.Key.Purpose is not null)
                .GroupBy(sum => (sum.Key.Workspace, sum.Key.Purpose), sum => (sum.Key.Figure, sum.Sum))
                .OrderBy(group => group.Key.Workspace, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Purpose, StringComparer.Ordinal)
                .Select(group => Usage(day, group.Key.Workspace, group.Key.Purpose!, group.ToDictionary(sum => sum.Figure, sum => sum.Sum, StringComparer.Ordinal))));
        }

        return report;
    }

    /// <returns>Unit: USD. Null: no prices are set.</returns>
    public decimal? Cost(long tokensIn, long tokensOut) => options.Value is { PricePerMillionIn: { } priceIn, PricePerMillionOut: { } priceOut }
        ? ((tokensIn * (decimal)priceIn) + (tokensOut * (decimal)priceOut)) / 1_000_000
        : null;

    private static string Name(DateOnly day) => $"llm:{day.ToString("O", CultureInfo.InvariantCulture)}";

    /// <summary>The workspace comes first: it alone may have spaces in it.</summary>
    private static string Item(string workspace, params ReadOnlySpan<string> rest) => $"{workspace} {string.Join(' ', rest)}";

    private static (string Workspace, string? Purpose, string Figure) Read(string item)
    {
        var figure = item.LastIndexOf(' ');
        var purpose = figure > 0 ? item.LastIndexOf(' ', figure - 1) : -1;
        return item.EndsWith($" {Held}", StringComparison.Ordinal) || purpose < 0
            ? ("", null, "")
            : (item[..purpose], item[(purpose + 1)..figure], item[(figure + 1)..]);
    }

    private async Task WriteAsync(ModelRequest request, ModelHold hold, ModelSpending spent)
    {
        var purpose = request.Purpose.Replace(' ', '-');
        (string Item, long Amount)[] amounts =
        [
            (Item(request.Workspace, Held), spent.TokensIn + spent.TokensOut - hold.Tokens),
            (Item(request.Workspace, purpose, Calls), spent.Calls),
            (Item(request.Workspace, purpose, Failures), spent.Failures),
            (Item(request.Workspace, purpose, Guessed), spent.Guessed),
            (Item(request.Workspace, purpose, In), spent.TokensIn),
            (Item(request.Workspace, purpose, Out), spent.TokensOut),
        ];
        amounts = [.. amounts.Where(amount => amount.Amount != 0)];
        if (amounts.Length == 0)
        {
            return;
        }

        try
        {
            await counters.AddAsync(Name(hold.Day), amounts, Keep, CancellationToken.None);
        }
        catch (StoreUnavailableException failure)
        {
            log.ModelUnbooked(spent.Calls, spent.TokensIn + spent.TokensOut, failure.Message);
        }
    }

    private ModelUsage Usage(DateOnly day, string workspace, string purpose, Dictionary<string, long> figures)
    {
        var (tokensIn, tokensOut) = (figures.GetValueOrDefault(In), figures.GetValueOrDefault(Out));
        return new ModelUsage(
            day, workspace, purpose, figures.GetValueOrDefault(Calls), figures.GetValueOrDefault(Failures), figures.GetValueOrDefault(Guessed), tokensIn, tokensOut, Cost(tokensIn, tokensOut));
    }
}
