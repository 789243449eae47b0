using System.Diagnostics;
using System.Text;

namespace BackendArchitect.Host.Tests;

/// <summary>The built program as a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private HostProcess(Process process) => _process = process;

    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    public int ExitCode => _process.ExitCode;

    public static HostProcess Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "BackendArchitect.Host.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var host = new HostProcess(new Process { StartInfo = start });
        host._process.ErrorDataReceived += (_, line) => host.Note(line.Data);
        host._process.OutputDataReceived += (_, _) => { };
        host._process.Start();
        host._process.BeginErrorReadLine();
        host._process.BeginOutputReadLine();
        return host;
    }

    /// <summary>SIGKILL: no goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
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
        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }
}
