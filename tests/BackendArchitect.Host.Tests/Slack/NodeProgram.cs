using System.Diagnostics;
using System.Threading.Channels;
using BackendArchitect.Deliverables.Tests;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>A script of the validators that goes on running, and what it prints.</summary>
internal sealed class NodeProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private NodeProgram(Process process) => _process = process;

    public static NodeProgram Start(string script, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(RequiredProgram.Validators, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var program = new NodeProgram(new Process { StartInfo = start });
        program._process.OutputDataReceived += (_, said) => program.Note(said.Data);
        program._process.ErrorDataReceived += (_, said) => program.Note(said.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>The next line that begins so, without that beginning.</summary>
    public async Task<string> SaysAsync(string beginning)
    {
        using var limit = new CancellationTokenSource(Patience);
        var before = new List<string>();
        try
        {
            while (true)
            {
                var line = await _lines.Reader.ReadAsync(limit.Token);
                if (line.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return line[beginning.Length..].Trim();
                }

                before.Add(line);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It never said '{beginning}', but: {string.Join(" / ", before)}");
        }
    }

    /// <summary>Writes a line on its input.</summary>
    public Task TellAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _lines.Writer.TryWrite(line);
        }
    }
}
