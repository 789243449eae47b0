using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Benchmarks.Chaos;
using BackendArchitect.Benchmarks.Replicas;
using BackendArchitect.Host;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>The shipped program over its real HTTP server, given requests that are almost right. It may refuse them; it may not break, hang, die or grow.</summary>
internal sealed class FuzzTrial : IAsyncDisposable
{
    private const string Secret = "fuzz-signing-secret";
    private const int AtOnce = 8;
    private const int RequestBytes = 1_048_576;

    /// <summary>Growth of the working set from warm to the end that counts as a leak. Unit: MB.</summary>
    private const double Growth = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("fuzz-").FullName;
    private readonly FakePlatforms _world;
    private readonly string[] _settings;
    private readonly ReplicaProcess _host;
    private readonly HttpClient _http;
    private readonly List<(string Conversation, string Token)> _chats = [];
    private readonly FuzzFindings _findings = new();
    private IReadOnlyList<Shot> _samples = [];

    private FuzzTrial(FakePlatforms world, string? without)
    {
        _world = world;
        _settings =
        [
            $"--Store:Path={Path.Combine(_folder, "bot.db")}", $"--Slack:SigningSecret={Secret}", "--Slack:ClientId=1.2", "--Slack:ClientSecret=secret",
            $"--Slack:TokenKey={Convert.ToBase64String(SHA256.HashData("fuzz"u8))}", $"--Slack:ApiUrl={world.SlackApi}", "--BotFramework:AllowUnauthenticated=true",
            "--Admission:DeliveriesPerSecond=100000", "--Admission:RequestsPerMinute=1000000", "--Logging:LogLevel:Default=Warning",
        ];
        _host = new ReplicaProcess(new Uri($"http://127.0.0.1:{RedisServer.FreePort()}"), _folder, without, _settings)
        {
            Program = without is null ? [typeof(HostOptions).Assembly.Location] : [typeof(Replica).Assembly.Location, Replica.Verb],
        };
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _host.Address, Timeout = Patience };
    }

    /// <param name="only">The one request to send again, or null.</param>
    /// <param name="without">The guard taken out, or null: <see cref="GuardlessStore"/>.</param>
    public static async Task<FuzzFindings> RunAsync(int count, int seed, int? only = null, string? without = null)
    {
        await using var trial = new FuzzTrial(await FakePlatforms.StartAsync(new Faults(seed) { On = false }, new Ledger()), without);
        return await trial.ShootAsync(count, seed, only);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _host.Dispose();
        await _world.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<FuzzFindings> ShootAsync(int count, int seed, int? only)
    {
        _host.Start();
        await _host.ReadyAsync();
        await OpenAsync();
        _samples = Samples.All(_world.ServiceUrl);
        var start = Stopwatch.GetTimestamp();
        var warm = Math.Min(1000, count / 4);
        for (var from = 0; from < count && _host.IsAlive; from += 1000)
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(from, Math.Min(1000, count - from)).Where(number => only is null || number == only),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (number, _) => await ShootAsync(number, seed));
            if (from + 1000 >= warm)
            {
                _findings.Memory.Add(_host.Megabytes);
            }
        }

        _findings.Took = Stopwatch.GetElapsedTime(start);
        await EndAsync();
        return _findings;
    }

    private async Task EndAsync()
    {
        if (!_host.IsAlive)
        {
            _findings.Faults.Enqueue("the program died: " + string.Join('\n', _host.Said.TakeLast(20)));
            return;
        }

        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        _findings.Memory.Add(_host.Megabytes);
        if (_findings.Memory[^1] - _findings.Memory[0] > Growth)
        {
            _findings.Faults.Enqueue(string.Create(CultureInfo.InvariantCulture, $"the working set grew by {_findings.Memory[^1] - _findings.Memory[0]:0} MB"));
        }

        await _host.KillAsync();
        // A conversation sent to a place the stand-in does not have is rightly given up.
        foreach (var line in _host.Errors.Where(line => !line.Contains("the connector answered 404", StringComparison.Ordinal)).Take(10))
        {
            _findings.Faults.Enqueue("in its log: " + line);
        }

        await using var app = Serving.Build(_settings);
        var dead = await app.Services.GetRequiredService<IOversight>().DeadLettersAsync(1000, CancellationToken.None);
        _findings.GivenUp = dead.GroupBy(letter => $"{letter.Kind}: {letter.Reason}").OrderByDescending(group => group.Count()).Take(10).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>The same number and seed make the same request; time stamps and tokens are of this run.</summary>
    private async Task ShootAsync(int number, int seed)
    {
        var dice = new Random((seed * 1_000_003) + number);
        var shot = Mutator.Mutate(Samples.Fresh(_samples[dice.Next(_samples.Count)], dice), dice);
        var (status, isFault) = await SendAsync(shot, _chats[dice.Next(_chats.Count)], dice.Next(40) == 0);
        _findings.Note(number, shot, status, isFault);
    }

    private async Task<(string Status, bool IsFault)> SendAsync(Shot shot, (string Conversation, string Token) chat, bool badSeal, int tries = 0)
    {
        try
        {
            using var request = Request(shot, chat, badSeal);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var status = (int)answer.StatusCode;
            // 501 is what a bot answers to an invoke it does not know.
            return (status.ToString(CultureInfo.InvariantCulture), status >= 500 && (status != 501 || !shot.Path.StartsWith("/api/messages", StringComparison.Ordinal)));
        }
        catch (HttpRequestException) when (tries == 0)
        {
            // The connection may have been on its last legs: who sent too much before was cut off, and this came behind.
            return await SendAsync(shot, chat, badSeal, tries + 1);
        }
        catch (HttpRequestException failure)
        {
            // Whoever sends more than is taken is cut off in the middle of it.
            return ($"cut off twice ({failure.HttpRequestError})", (shot.Body?.Length ?? 0) <= RequestBytes);
        }
        catch (OperationCanceledException)
        {
            return ($"no answer in {Patience.TotalSeconds:0} s", true);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidOperationException or UriFormatException or NotSupportedException)
        {
            return ("could not be sent", false);
        }
    }

    private HttpRequestMessage Request(Shot shot, (string Conversation, string Token) chat, bool badSeal)
    {
        var path = shot.Path.Replace("{conversation}", chat.Conversation, StringComparison.Ordinal).Replace("{token}", chat.Token, StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(shot.Method), new Uri(_host.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (shot.Body is not null)
        {
            request.Content = new ByteArrayContent(shot.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", shot.ContentType);
        }

        if (shot.Seal == Seal.WebChat && !badSeal)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        }
        else if (shot.Seal == Seal.Slack)
        {
            var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{time}:"), .. shot.Body ?? []];
            request.Headers.Add("X-Slack-Request-Timestamp", time);
            request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(badSeal ? "wrong" : Secret), signed)));
        }

        foreach (var (name, value) in shot.Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>Some web chats to speak in, and the app installed in the workspace of the records.</summary>
    private async Task OpenAsync()
    {
        for (var chat = 0; chat < 20; chat++)
        {
            var granted = await PostAsync("tokens/generate", null);
            var opened = await PostAsync("conversations", (string)granted["token"]!);
            _chats.Add(((string)opened["conversationId"]!, (string)opened["token"]!));
        }

        using var begun = await _http.GetAsync(new Uri("/slack/install", UriKind.Relative));
        var state = System.Web.HttpUtility.ParseQueryString(begun.Headers.Location!.Query)["state"]!;
        using var finish = new HttpRequestMessage(HttpMethod.Get, $"/slack/oauth?code=1&state={Uri.EscapeDataString(state)}");
        finish.Headers.Add("Cookie", begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var done = await _http.SendAsync(finish);
        done.EnsureSuccessStatusCode();
    }

    private async Task<JsonNode> PostAsync(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/{path}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }
}
