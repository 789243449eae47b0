using System.Collections.Concurrent;
using System.Diagnostics;

namespace BackendArchitect.Benchmarks.Replicas;

/// <summary>One copy of the host with the echo, on one address, started and killed again and again.</summary>
internal sealed class ReplicaProcess(Uri address, string folder, string? without, IReadOnlyList<string> settings) : IDisposable
{
    private const int Kept = 200;
    private const int KeptErrors = 20;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;

    public Uri Address => address;

    /// <summary>What runs: the program with the echo, unless another is named.</summary>
    public IReadOnlyList<string> Program { get; init; } = [typeof(ReplicaProcess).Assembly.Location, Replica.Verb];

    /// <summary>What else it finds in its environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Lines of error severity it wrote.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IEnumerable<string> Errors => _errors;

    /// <summary>Working set. Unit: MB.</summary>
    public double Megabytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Replies to Teams it sent although they may have been sent before; it counts them itself. Slack can be asked, and is given no such allowance.</summary>
    public int Repeats { get; private set; }

    /// <summary>The last lines it wrote.</summary>
    public IEnumerable<string> Said => _said;

    /// <summary>Processor time of all its lives. Unit: s.</summary>
    public double Seconds { get; private set; }

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [.. Program, "--urls", address.GetLeftPart(UriPartial.Authority), .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment[Replica.GuardVariable] = without;
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        _process?.Dispose();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until it takes work, at most a minute.</summary>
    public async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(3) };
        for (var tries = 0; tries < 600 && _process is { HasExited: false }; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new TimeoutException("A replica did not start: " + string.Join('\n', _said));
    }

    public bool IsAlive => _process is { HasExited: false };

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (IsAlive)
        {
            _process!.Refresh();
            Seconds += _process.TotalProcessorTime.TotalSeconds;
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal))
        {
            ErrorCount++;
            if (_errors.Count < KeptErrors)
            {
                _errors.Enqueue(line);
            }
        }

        Repeats += line.Contains("may have been sent before", StringComparison.Ordinal) && !line.Contains(" to slack:", StringComparison.Ordinal) ? 1 : 0;
        _said.Enqueue(line);
        while (_said.Count > Kept)
        {
            _said.TryDequeue(out _);
        }
    }
}
