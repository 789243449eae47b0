using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BackendArchitect.Deliverables.Tests;

/// <summary>Programs that some tests ask for a second opinion.</summary>
internal static class RequiredProgram
{
    /// <summary>The scripts that drive the real validators, and their packages.</summary>
    public static string Validators { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "validators"));

    /// <summary>Directory of the newest PostgreSQL on this machine, or null.</summary>
    public static string? PostgresBin { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderBy(path => int.TryParse(Path.GetFileName(path), out var major) ? major : 0)
            .Select(path => Path.Combine(path, "bin")).LastOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
        : OnPath("initdb") is { } initdb ? Path.GetDirectoryName(initdb) : null;

    /// <summary>The server program of MariaDB, or null. Debian keeps it where only root's path leads.</summary>
    public static string? MariaDbServer { get; } = OnPath("mariadbd") ?? (File.Exists("/usr/sbin/mariadbd") ? "/usr/sbin/mariadbd" : null);

    /// <summary>Why a test that needs it cannot run here, with what to do; null when it can.</summary>
    public static string? Missing(string program) => program switch
    {
        "postgresql" => PostgresBin is null ? "PostgreSQL is not installed: install the postgresql package of the system." : null,
        "mariadb" => MariaDbServer is null || OnPath("mariadb-install-db") is null ? "MariaDB is not installed: install the mariadb-server package of the system." : null,
        "validators" when OnPath("node") is null => "node is not installed.",
        "validators" => Directory.Exists(Path.Combine(Validators, "node_modules")) ? null : "The validators are not installed: run npm install in tests/validators.",
        "chromium" => Missing("validators") ?? (OnPath("chromium") is null ? "chromium is not installed." : null),
        _ => OnPath(program) is null ? $"{program} is not installed." : null,
    };

    /// <summary>Runs a script of the validators.</summary>
    public static Task<(int Code, string Said)> RunValidatorAsync(string script, params IEnumerable<string> arguments) =>
        RunAsync("node", [Path.Combine(Validators, script), .. arguments]);

    /// <summary>Runs a program. What it printed is the answer; a code other than 0 means it found something.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(directory => Path.Combine(directory, program))
        .FirstOrDefault(File.Exists);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
