using System.Diagnostics;
using System.Text.RegularExpressions;
using BackendArchitect.Benchmarks.Chaos;
using BackendArchitect.Benchmarks.Replicas;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host;

namespace BackendArchitect.Benchmarks.Liars;

/// <summary>The shipped program over its real HTTP server, with a model that lies. Not one of its numbers, links or actions may be seen, and every turn is answered in its time.</summary>
internal sealed partial class LyingTrial : IAsyncDisposable
{
    private const int AtOnce = 2;

    /// <summary>What one turn may wait for the model. Unit: s.</summary>
    private const int TurnSeconds = 3;

    /// <summary>A turn, with what a busy machine takes to design besides.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(TurnSeconds + 17);

    private static readonly HashSet<string> Links = [.. CatalogueText.Links(KnowledgeLoader.Load()).SelectMany(link => new[] { link, new Uri(link).AbsoluteUri })];

    private readonly string _folder = Directory.CreateTempSubdirectory("liars-").FullName;
    private readonly LyingModel _model;
    private readonly ReplicaProcess _host;
    private readonly LyingFindings _findings = new();

    private LyingTrial(LyingModel model)
    {
        _model = model;
        _host = new ReplicaProcess(new Uri($"http://127.0.0.1:{RedisServer.FreePort()}"), _folder, null,
        [
            $"--Store:Path={Path.Combine(_folder, "bot.db")}", $"--Llm:Endpoint={model.Address}v1", "--Llm:Protocol=openai", "--Llm:Model=liar", "--Llm:TokensPerDay=0",
            "--Llm:TimeoutSeconds=2", $"--Llm:TurnSeconds={TurnSeconds}", "--Admission:DeliveriesPerSecond=100000", "--Admission:RequestsPerMinute=1000000", "--Logging:LogLevel:Default=Warning",
        ])
        {
            Program = [typeof(HostOptions).Assembly.Location],
        };
    }

    public static async Task<LyingFindings> RunAsync(int turns)
    {
        await using var trial = new LyingTrial(await LyingModel.StartAsync());
        return await trial.TalkAsync(turns);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.KillAsync();
        _host.Dispose();
        await _model.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<LyingFindings> TalkAsync(int turns)
    {
        _host.Start();
        await _host.ReadyAsync();
        var start = Stopwatch.GetTimestamp();
        using var bystander = new WebChatClient(_host.Address);
        await bystander.OpenAsync();
        await WarmAsync();
        var conversations = Enumerable.Range(0, (turns + LiedTo.Count - 1) / LiedTo.Count);
        await Parallel.ForEachAsync(conversations, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (conversation, _) =>
            await ConverseAsync(conversation, Math.Min(LiedTo.Count, turns - (conversation * LiedTo.Count))));
        foreach (var words in await bystander.HearAsync())
        {
            _findings.Faults.Enqueue($"said to somebody who said nothing: {words}");
        }

        (_findings.Asked, _findings.Tantrums, _findings.Took) = (_model.Asked, _model.Tantrums, Stopwatch.GetElapsedTime(start));
        return _findings;
    }

    /// <summary>A program just started compiles its first design while it makes it.</summary>
    private async Task WarmAsync()
    {
        using var client = new WebChatClient(_host.Address);
        await client.OpenAsync();
        await client.AskAsync(LiedTo.At(0), TimeSpan.FromMinutes(2));
    }

    private async Task ConverseAsync(int conversation, int turns)
    {
        using var client = new WebChatClient(_host.Address);
        await client.OpenAsync();
        for (var turn = 0; turn < turns; turn++)
        {
            // The first line of each conversation begins a design; the others begin somewhere else in each.
            var line = LiedTo.At(turn == 0 ? 0 : 1 + ((turn + (conversation * 3)) % (LiedTo.Count - 1)));
            await HearAsync(client, line);
        }

        await KeptAsync(client, LiedTo.Decisions, "D-1");
        await KeptAsync(client, LiedTo.Rules, "HR-1");
    }

    private async Task<string> HearAsync(WebChatClient client, string line)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await client.AskAsync(line, Patience);
        if (answer is null)
        {
            _findings.Faults.Enqueue($"no answer within {Patience.TotalSeconds:0} s to: {line}");
            return "";
        }

        _findings.Note(Stopwatch.GetElapsedTime(start), answer.Contains(Lies.Harmless, StringComparison.Ordinal));
        foreach (var lie in Lies.Forbidden.Where(lie => answer.Contains(lie, StringComparison.OrdinalIgnoreCase)))
        {
            _findings.Faults.Enqueue($"'{lie}' shown to: {line}\n    {Near(answer, lie)}");
        }

        foreach (var link in Addresses().Matches(answer).Select(match => match.Value.TrimEnd('.', ',')).Where(link => !Links.Contains(link) && !IsOurs(link)))
        {
            _findings.Faults.Enqueue($"{link} shown to: {line}");
        }

        return answer;
    }

    /// <summary>Nobody recorded anything, so nothing may be found.</summary>
    private async Task KeptAsync(WebChatClient client, string line, string mark)
    {
        if ((await HearAsync(client, line)).Contains(mark, StringComparison.Ordinal))
        {
            _findings.Faults.Enqueue($"kept without being asked to: {mark}");
        }
    }

    /// <summary>Files and pictures of the program itself, schemas of cards, and the addresses in its examples of code.</summary>
    private bool IsOurs(string link) => link.StartsWith("https://api.example.com/", StringComparison.Ordinal) || link.StartsWith(_host.Address.AbsoluteUri, StringComparison.Ordinal) || link.StartsWith("http://adaptivecards.io/schemas/", StringComparison.Ordinal);

    private static string Near(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 120)].ReplaceLineEndings(" ");
    }

    [GeneratedRegex(@"https?://[^\s<>|""'\\\])`]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
